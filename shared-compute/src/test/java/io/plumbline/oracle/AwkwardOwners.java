package io.plumbline.oracle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Ownership and look-back pay on the edges of who is highly compensated: 5 %, the threshold, ties in pay, and
/// plans in which everybody is or nobody.
final class AwkwardOwners {

    private final Draw draw;
    private final BigDecimal threshold;
    private final int everSoMany;
    private BigDecimal unowned = new BigDecimal("100.0000");

    AwkwardOwners(Draw draw, PlanTerms terms) {
        this.draw = draw;
        threshold = terms.highlyCompensatedThreshold().setScale(2);
        everSoMany = draw.of(0, 1, 2, 4, 4, 8, 8);
    }

    Participant of(Participant participant) {
        return participant
                .with(OptionalColumn.OWNERSHIP_PERCENT, draw.oneIn(3) ? ownership() : null)
                .with(OptionalColumn.FAMILY_OF_OWNER, family())
                .with(OptionalColumn.PRIOR_YEAR_COMPENSATION, mayBeUnpaid() ? null : isHighly() ? high() : low());
    }

    private @Nullable Boolean family() {
        return draw.oneIn(3) ? Boolean.valueOf(isHighly() && draw.oneIn(3)) : null;
    }

    /// Nobody in a plan in which everybody is to be highly compensated.
    private boolean mayBeUnpaid() {
        return everSoMany != 1 && draw.oneIn(10);
    }

    private boolean isHighly() {
        return everSoMany > 0 && draw.oneIn(everSoMany);
    }

    /// All of them together own no more than the employer.
    private BigDecimal ownership() {
        BigDecimal share = new BigDecimal(
                isHighly()
                        ? draw.of("5.0000", "5.0001", "12.5000", "30.0000")
                        : draw.of("0.0000", "0.0001", "4.9999", "5.0000"));
        if (share.compareTo(unowned) > 0) {
            return BigDecimal.ZERO.setScale(4);
        }
        unowned = unowned.subtract(share);
        return share;
    }

    private BigDecimal high() {
        return switch (draw.between(0, 5)) {
            case 0 -> threshold.add(Money.ofCents(1));
            case 1, 2 -> new BigDecimal(draw.of("250000.00", "400000.00"));
            default -> threshold.add(Money.ofCents(1 + draw.upTo(30_000_000)));
        };
    }

    private BigDecimal low() {
        return switch (draw.between(0, 7)) {
            case 0 -> threshold;
            case 1 -> threshold.subtract(Money.ofCents(1));
            case 2 -> draw.of(BigDecimal.ZERO.setScale(2), Money.ofCents(1));
            default -> Money.ofCents(draw.upTo(10_000_000));
        };
    }
}
