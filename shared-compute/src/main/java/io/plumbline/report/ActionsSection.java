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
    /// @param code the kind, as the outbox calls it
    /// @param amount the dollars, as printed; a dash where nobody can tell from the data
    /// @param correctBy the day by which it must be done, or nothing
    record Kind(String code, String rule, long actions, long participants, String amount, String correctBy) {

        private static Kind of(Rows row) {
            return new Kind(
                    row.text("kind"),
                    row.text("rule"),
                    row.integer("actions"),
                    row.integer("participants"),
                    row.value("amount") == null ? "—" : Typeset.dollars(row.decimal("amount")),
                    row.value("correct_by") == null ? "" : Typeset.date(row.date("correct_by")));
        }

        String name() {
            return Typeset.words(code);
        }
    }

    /// Who should have entered the plan and has not, or later than is lawful: in a sentence, empty where nobody is.
    Optional<String> missedEntries() {
        return kinds.stream()
                .filter(kind -> kind.code().equals("eligibility_entry_missed"))
                .mapToLong(Kind::participants)
                .boxed()
                .reduce(Long::sum)
                .map(count -> "%s entered the plan too late, or not at all."
                        .formatted(Typeset.count(count, "employee has", "employees have")));
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
