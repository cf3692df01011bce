package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an absence does to the service before it, 410(a)(5), for somebody who has come back.
///
/// @param conditions counted from the first hire on
record EligibilityBreaks(EligibilityConditions conditions) {

    private static final Fraction MOST_HOURS_OF_A_BREAK = Fraction.of(500);
    private static final BigDecimal FULLY = BigDecimal.valueOf(100);
    private static final int FEWEST_OF_PARITY = 5;

    /// The table of rehires: whoever had met the service keeps it, but for the rule of parity; whoever had not
    /// loses it by a break. Periods of elapsed time are added up over a break, again but for the rule of parity,
    /// 1.410(a)-7(c)(2)(i). A right that nobody can take away keeps the service of either, 410(a)(5)(D).
    ///
    /// @param ways met, counted from the first hire on
    boolean startOver(List<EligibilityWay> ways) {
        if (!hadServed(ways)) {
            return conditions.inElapsedTime() ? losesServiceByParity() : breaks() > 0;
        }
        boolean participated = ways.stream().anyMatch(way -> !way.entry().isAfter(left()));
        return participated && losesServiceByParity();
    }

    /// Whether the service asked for was complete before the return.
    boolean hadServed(List<EligibilityWay> ways) {
        return Stream.concat(conditions.planService().stream(), ways.stream().map(EligibilityWay::service))
                .anyMatch(day -> day.isBefore(back()));
    }

    /// Deferrals are vested at once, 411(a)(3). Nothing is known to be forfeitable of whom the census says nothing.
    private static boolean hasVestedBenefit(Participant participant) {
        boolean neverDeferred = Boolean.FALSE.equals(participant.optional().get(OptionalColumn.DEFERRAL_ACCOUNT));
        return !neverDeferred
                || participant.amount(OptionalColumn.VESTED_PERCENT, FULLY).signum() > 0;
    }

    private boolean losesServiceByParity() {
        return !hasVestedBenefit(conditions.participant()) && outweighServiceBefore();
    }

    /// The rule of parity, where the plan has it, counts years without service against years of service.
    private boolean outweighServiceBefore() {
        return conditions.terms().flag(Provision.RULE_OF_PARITY)
                && breaks() >= Math.max(FEWEST_OF_PARITY, yearsOfService());
    }

    /// Periods with 500 hours or less, wholly or partly in the absence, and over before the return: of those that
    /// come after the initial one, 2530.200b-4(a)(2). In elapsed time, full years of absence.
    long breaks() {
        if (conditions.inElapsedTime()) {
            return IntStream.iterate(12, months -> months + 12)
                    .takeWhile(months -> left().plusMonths(months).isBefore(back()))
                    .count();
        }
        return conditions.twelveMonths().stream()
                .skip(1)
                .filter(period -> period.to().isAfter(left()) && period.to().isBefore(back()))
                .filter(this::isBreak)
                .count();
    }

    private long yearsOfService() {
        if (conditions.inElapsedTime()) {
            return ChronoUnit.YEARS.between(conditions.service().hired(), left().plusDays(1));
        }
        return conditions.twelveMonths().stream()
                .filter(period -> !period.from().isAfter(left()))
                .filter(period -> conditions.reach(EligibilityConditions.STATUTORY_HOURS, period))
                .count();
    }

    private boolean isBreak(Span period) {
        return conditions.hours().in(period, conditions.service().hired()).compareTo(MOST_HOURS_OF_A_BREAK) <= 0;
    }

    private LocalDate left() {
        return Objects.requireNonNull(conditions.service().left());
    }

    private LocalDate back() {
        return Objects.requireNonNull(conditions.service().back());
    }
}
