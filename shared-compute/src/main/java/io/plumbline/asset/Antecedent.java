package io.plumbline.asset;

import io.plumbline.plan.Plan;
import java.util.function.BiFunction;

/// What a plan year needs to know of the plan year before it: the rows of an asset of that year's own run,
/// bound under a name of their own.
///
/// It goes one year back and no further: in the run of the year before, the relation has no rows. Neither has
/// it where that year is not looked at. The relation `years_before` names the antecedents that were.
///
/// @param relation the name that assets read
/// @param asset the asset of the year before
/// @param comparesEveryone whether one employee's rows of the year before cannot tell it, because a test does
/// @param need whether a plan and year need it; it throws an [io.plumbline.InputException] where the year before cannot
///     tell it
public record Antecedent(
        String relation, String asset, boolean comparesEveryone, BiFunction<Plan, Integer, Need> need) {

    /// Whether the year before is looked at.
    public enum Need {
        NONE,
        /// It is looked at where its census is on file and can be judged.
        WHERE_ON_FILE,
        /// Without its data there is no answer.
        REQUIRED
    }
}
