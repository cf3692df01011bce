package io.plumbline.dataset;

import io.plumbline.engine.Sql;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose rows of a dataset are wanted: those of a plan, of the plans related to it, and of one plan year.
///
/// A single file may hold several plans and years, and says so in the columns `plan_id` and `plan_year`. Where
/// it has no such column, every row is the plan's own.
public record Scope(String planId, Collection<String> relatedPlans, int planYear) {

    /// SQL for the plan that a row belongs to.
    String planOf(SourceColumns columns) {
        return columns.find(AsFiled.PARTITION_PLAN)
                .or(() -> columns.find("plan_id"))
                .map(column -> "coalesce(cast(" + Sql.name(column.name()) + " as varchar), " + Sql.text(planId) + ")")
                .orElse(Sql.text(planId));
    }

    /// SQL that is true of the rows wanted of a dataset.
    String wanted(Dataset dataset, SourceColumns columns) {
        String ofPlan = planOf(columns) + " in (" + plans(dataset) + ")";
        return yearOf(dataset, columns).map(year -> ofPlan + " and " + year).orElse(ofPlan);
    }

    private String plans(Dataset dataset) {
        Stream<String> related =
                switch (dataset) {
                    case CONTRIBUTIONS -> relatedPlans.stream();
                    case CENSUS, SERVICE_HOURS -> Stream.of();
                };
        return Stream.concat(Stream.of(planId), related).map(Sql::text).collect(Collectors.joining(", "));
    }

    private Optional<String> yearOf(Dataset dataset, SourceColumns columns) {
        return switch (dataset) {
            case CENSUS ->
                columns.find("plan_year")
                        .map(column -> "try_cast(" + Sql.name(column.name()) + " as integer) = " + planYear);
            // Their dates say which year they belong to.
            case CONTRIBUTIONS, SERVICE_HOURS -> Optional.empty();
        };
    }
}
