package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.util.List;
import java.util.Optional;

/// Who has entered the plan and on what basis, IRC 410(a)(4) and 401(k)(15).
record EntrySection(List<Group> groups) {

    /// Those of one status and basis.
    record Group(String status, String basis, long employees) {

        private static Group of(Rows row) {
            return new Group(Typeset.words(row.text("status")), printed(row.text("basis")), row.integer("employees"));
        }

        private static String printed(String basis) {
            return basis.equals("none") ? "—" : Typeset.words(basis);
        }
    }

    static Optional<EntrySection> read(Results results) {
        return results.has(ReportedAsset.ELIGIBILITY_DETERMINATION)
                ? Optional.of(new EntrySection(results.list("entries_by_basis", Group::of)))
                : Optional.empty();
    }

    long employees() {
        return groups.stream().mapToLong(Group::employees).sum();
    }
}
