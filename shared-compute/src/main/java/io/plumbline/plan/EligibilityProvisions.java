package io.plumbline.plan;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who may enter the plan, and when.
///
/// @param age completed years, 0 to 21
/// @param serviceMonths length of the service required, 0 to 12
/// @param hours hours of service that make a computation period count, 0 to 1,000
/// @param longTermPartTime whether 401(k)(15) is applied to those who enter under no other condition
public record EligibilityProvisions(
        int age,
        int serviceMonths,
        int hours,
        ComputationPeriod computationPeriod,
        EntryDates entry,
        EntryRule entryRule,
        boolean longTermPartTime,
        ServiceRules service) {

    /// The most that a plan may ask of an employee: 410(a)(1)(A) and 410(a)(3)(A).
    public static final EligibilityProvisions STATUTORY_MAXIMUM = new EligibilityProvisions(
            21,
            12,
            1000,
            ComputationPeriod.PLAN_YEAR,
            EntryDates.SEMI_ANNUAL,
            EntryRule.COINCIDENT_OR_NEXT,
            true,
            ServiceRules.DEFAULT);

    /// What follows the first twelve months of employment, 29 CFR 2530.202-2(b).
    public enum ComputationPeriod {
        /// Plan years, from the one that holds the first anniversary.
        PLAN_YEAR,
        /// Twelve months from each anniversary.
        ANNIVERSARY
    }

    /// The days on which employees enter, counted from the start of the plan year.
    public enum EntryDates {
        IMMEDIATE(0),
        MONTHLY(1),
        QUARTERLY(3),
        SEMI_ANNUAL(6),
        ANNUAL(12);

        private final int months;

        EntryDates(int months) {
            this.months = months;
        }

        /// The entry dates of a plan year: none where employees enter on the very day.
        public Stream<LocalDate> of(Period planYear) {
            return months == 0
                    ? Stream.empty()
                    : IntStream.iterate(0, past -> past + months)
                            .mapToObj(planYear.start()::plusMonths)
                            .takeWhile(planYear::contains);
        }
    }

    /// Whether an entry date on the very day the conditions are met is the one.
    public enum EntryRule {
        COINCIDENT_OR_NEXT,
        NEXT
    }
}
