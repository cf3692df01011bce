package io.plumbline.asset;

import io.plumbline.dataset.Dataset;
import io.plumbline.engine.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The dates of a row of the census, which have to be possible together.
///
/// Whatever reads one of them would judge by dates of which one is wrong, so no asset can do so without the check: it
/// comes with the column. Status, tenure and age are derived from the dates only where they are not on file. Who reads
/// these and no date may judge by what is right, and warns.
final class EmploymentDates {

    private static final String CENSUS = Dataset.CENSUS.relation();
    private static final List<String> DATES = List.of("birth_date", "hire_date", "termination_date", "rehire_date");
    private static final Set<String> DERIVED = Set.of("employment_status", "tenure_months", "age");

    private EmploymentDates() {}

    /// The check of an asset that reads columns of a relation; empty where neither the dates nor what follows from them
    /// are among these.
    static Optional<Check> check(String relation, List<String> columns) {
        if (!relation.equals(CENSUS)) {
            return Optional.empty();
        }
        return columns.stream().anyMatch(DATES::contains)
                ? Optional.of(check(Check.Severity.ERROR))
                : columns.stream().anyMatch(DERIVED::contains)
                        ? Optional.of(check(Check.Severity.WARNING))
                        : Optional.empty();
    }

    /// Columns of the census, and all the dates.
    static List<String> with(List<String> columns) {
        Set<String> all = new LinkedHashSet<>(columns);
        all.addAll(DATES);
        return new ArrayList<>(all);
    }

    private static Check check(Check.Severity severity) {
        return new Check(
                "contradictory_employment_dates",
                severity,
                CENSUS,
                SqlText.of(Dataset.class, "contradictory_employment_dates.sql"));
    }
}
