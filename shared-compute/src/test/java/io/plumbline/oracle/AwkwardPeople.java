package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Employees whose dates, hours and pay lie on the edges of the rules.
final class AwkwardPeople {

    private final Draw draw;
    private final PlanTerms terms;
    private final AwkwardEmployment employment;

    AwkwardPeople(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
        employment = new AwkwardEmployment(draw, terms);
    }

    Participant next(String employeeId) {
        LocalDate birth = employment.birth();
        LocalDate hire = employment.hire(birth);
        LocalDate termination = employment.termination(hire);
        return Participant.of(employeeId, birth, hire, pay())
                .with(OptionalColumn.TERMINATION_DATE, termination)
                .with(OptionalColumn.REHIRE_DATE, termination == null ? null : employment.rehire(termination))
                .with(
                        OptionalColumn.EMPLOYMENT_STATUS,
                        draw.oneIn(4) ? draw.of("active", "active", "leave", "terminated") : null)
                .with(OptionalColumn.HOURS_YTD, draw.oneIn(4) ? null : hours())
                .with(OptionalColumn.TENURE_MONTHS, draw.oneIn(5) ? draw.of(0, 5, 6, 11, 12, 13, 240) : null)
                .with(OptionalColumn.AGE, draw.oneIn(5) ? draw.of(17, 18, 20, 21, 22, 49, 50) : null)
                .with(
                        OptionalColumn.ELIGIBILITY_DATE,
                        draw.oneIn(3) ? draw.dayIn(terms.planYear()).minusMonths(draw.between(0, 30)) : null)
                .with(OptionalColumn.SCHEDULED_HOURS_PER_WEEK, draw.oneIn(2) ? scheduledHours() : null)
                .with(OptionalColumn.PLAN_COMPENSATION, draw.oneIn(3) ? pay() : null)
                .with(OptionalColumn.PRIOR_YEAR_FICA_WAGES, draw.oneIn(2) ? null : ficaWages())
                .with(OptionalColumn.EXCLUDED_CLASS, draw.oneIn(3) ? draw.oneIn(8) : null)
                .with(OptionalColumn.VESTED_PERCENT, draw.oneIn(2) ? vestedPercent() : null)
                .with(OptionalColumn.DEFERRAL_ACCOUNT, hasDeferred(employeeId));
    }

    /// Beside the wages from which catch-up has to be Roth.
    private BigDecimal ficaWages() {
        BigDecimal threshold = Objects.requireNonNullElse(
                YearLimits.of(terms.year() - 1).rothCatchUpWages(), new BigDecimal("150000"));
        return threshold.add(Money.ofCents(draw.of(-1L, 0L, 1L)));
    }

    private BigDecimal scheduledHours() {
        return new BigDecimal(draw.of("40.00", "20.00", "17.50", "17.49", "9.60", "9.58", "0.00", "19.18"));
    }

    /// Mostly not, and sometimes nobody knows. Drawn by the id, so that it changes nothing of what is drawn besides.
    private static @Nullable Boolean hasDeferred(String employeeId) {
        Draw own = new Draw(employeeId.hashCode());
        return own.oneIn(5) ? null : own.oneIn(4);
    }

    private BigDecimal vestedPercent() {
        return new BigDecimal(draw.of("0.0000", "0.0000", "20.0000", "33.3333", "66.6667", "100.0000"));
    }

    /// Paid what was contributed, or a cent beside it: at the limit of 100 % of compensation, with and without
    /// catch-up.
    Participant paidNearly(Participant participant, List<Contribution> contributions) {
        BigDecimal credited = Money.sum(
                contributions,
                c -> terms.shares(c)
                        && terms.inLimitationYear(c)
                        && MoneyTypes.ANNUAL_ADDITIONS.contains(c.moneyType()));
        YearLimits limits = YearLimits.of(terms.limitationYear().to().getYear());
        BigDecimal pay = credited.subtract(draw.of(BigDecimal.ZERO, BigDecimal.ZERO, limits.catchUp()))
                .add(Money.ofCents(draw.of(-1L, 0L, 1L)));
        return participant.withCompensation(Money.atLeastZero(pay).setScale(2));
    }

    private BigDecimal hours() {
        BigDecimal required = BigDecimal.valueOf(terms.number(Provision.HOURS)).setScale(2);
        return switch (draw.between(0, 5)) {
            case 0 -> required;
            case 1 -> Money.atLeastZero(required.subtract(Money.ofCents(1)));
            case 2 -> required.add(Money.ofCents(1));
            case 3 -> BigDecimal.ZERO.setScale(2);
            case 4 -> new BigDecimal("500.00");
            default -> Money.ofCents(draw.upTo(250_000));
        };
    }

    /// From nothing, by way of the dollar limit and its cents beside, to more than any limit.
    private BigDecimal pay() {
        BigDecimal limit = terms.dollarLimit().setScale(2);
        return switch (draw.between(0, 9)) {
            case 0 -> draw.of(BigDecimal.ZERO.setScale(2), Money.ofCents(1), Money.ofCents(9_999));
            case 1 -> limit;
            case 2 -> limit.subtract(Money.ofCents(1));
            case 3 -> limit.add(Money.ofCents(1));
            case 4 -> Money.ofCents(draw.upTo(3_000_000));
            default -> Money.ofCents(draw.upTo(45_000_000));
        };
    }
}
