package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What must be corrected, by kind.
record ActionsSection(long actions, long participants, BigDecimal amount, List<Kind> kinds) {

    /// The actions of one kind under one rule.
    ///
    /// @param distributeBy the day by which it must be done, or nothing
    record Kind(String name, String rule, long actions, long participants, BigDecimal amount, String distributeBy) {

        private static Kind of(Rows row) {
            return new Kind(
                    Typeset.words(row.text("kind")),
                    row.text("rule"),
                    row.integer("actions"),
                    row.integer("participants"),
                    row.decimal("amount"),
                    row.value("distribute_by") == null ? "" : Typeset.date(row.date("distribute_by")));
        }
    }

    static Optional<ActionsSection> read(Results results) {
        return results.has(ReportedAsset.CORRECTIVE_ACTIONS)
                ? Optional.of(results.one(
                        "actions_total",
                        row -> new ActionsSection(
                                row.integer("actions"),
                                row.integer("participants"),
                                row.decimal("amount"),
                                results.list("actions_by_kind", Kind::of))))
                : Optional.empty();
    }
}
