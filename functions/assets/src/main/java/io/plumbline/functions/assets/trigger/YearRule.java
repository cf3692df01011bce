package io.plumbline.functions.assets.trigger;

import io.plumbline.plan.Plan;
import java.time.LocalDate;
import java.util.OptionalInt;

/// Which plan year a schedule is for; a rule and not a year, so that a schedule need not be changed every
/// January.
public sealed interface YearRule {

    /// The plan year that contains the day of the schedule's time.
    record Current() implements YearRule {}

    /// The plan year before that.
    record Previous() implements YearRule {}

    /// One year, by the calendar year in which the plan year begins.
    record Named(int year) implements YearRule {}

    /// No year in particular.
    record Every() implements YearRule {}

    /// The plan year, by the calendar year in which it begins; empty where the rule names none.
    ///
    /// @param day of the schedule's time, UTC
    default OptionalInt year(Plan plan, LocalDate day) {
        return switch (this) {
            case Current _ -> OptionalInt.of(yearOf(plan, day));
            case Previous _ -> OptionalInt.of(yearOf(plan, day) - 1);
            case Named named -> OptionalInt.of(named.year());
            case Every _ -> OptionalInt.empty();
        };
    }

    private static int yearOf(Plan plan, LocalDate day) {
        return day.isBefore(plan.planYear(day.getYear()).start()) ? day.getYear() - 1 : day.getYear();
    }
}
