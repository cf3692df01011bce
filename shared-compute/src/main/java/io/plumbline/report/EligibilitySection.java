package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who among the active employees meets the plan's conditions of eligibility, and why the others do not.
///
/// @param all how they stand to all conditions together
/// @param conditions how they stand to each
/// @param reasons why some are not eligible, the most frequent reason first
record EligibilitySection(Condition all, List<Condition> conditions, List<Reason> reasons) {

    /// How many meet a condition, how many do not, and of how many nobody knows.
    record Condition(String name, long met, long notMet, long notKnown) {

        private static Condition of(Rows row) {
            return new Condition(
                    row.text("condition"), row.integer("met"), row.integer("not_met"), row.integer("not_known"));
        }

        long total() {
            return met + notMet + notKnown;
        }

        Shares shares() {
            return new Shares(total(), met, notMet, notKnown);
        }
    }

    /// A combination of conditions that some fail.
    ///
    /// @param known false where none is failed and some are not known
    record Reason(String name, boolean known, long employees) {

        private static Reason of(Rows row) {
            boolean known = row.text("outcome").equals("not_met");
            String conditions =
                    Stream.of("service", "age", "hours").filter(row::flag).collect(Collectors.joining(" and "));
            return new Reason(Typeset.words(conditions) + (known ? "" : " not known"), known, row.integer("employees"));
        }
    }

    static Optional<EligibilitySection> read(Results results) {
        if (!results.has(ReportedAsset.ELIGIBILITY_FLAGS)) {
            return Optional.empty();
        }
        List<Condition> conditions = results.list("eligibility_conditions", Condition::of);
        return Optional.of(new EligibilitySection(
                conditions.getLast(),
                conditions.subList(0, conditions.size() - 1),
                results.list("eligibility_reasons", Reason::of)));
    }

    long active() {
        return all.total();
    }

    long eligible() {
        return all.met();
    }

    /// The reason's part of all who are not eligible.
    Shares shares(Reason reason) {
        long notEligible = all.notMet() + all.notKnown();
        return reason.known()
                ? new Shares(notEligible, 0, reason.employees(), 0)
                : new Shares(notEligible, 0, 0, reason.employees());
    }
}
