package io.plumbline.dataset;

import io.plumbline.engine.Sql;
import io.plumbline.plan.Period;
import io.plumbline.storage.Partition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose rows of a dataset are wanted: those of a plan, of the plans related to it, and of one plan year.
///
/// A single file may hold several plans and years, and says so in the columns `plan_id` and `plan_year`. Where
/// it has no such column, every row is the plan's own.
///
/// @param days those of the contributions that the plan year is judged by
/// @param years the plan years that have some of these days
/// @param employee whose rows alone are wanted; empty where everyone's are
public record Scope(
        String planId,
        Collection<String> relatedPlans,
        int planYear,
        Period days,
        List<Integer> years,
        Optional<OneEmployee> employee) {

    private static final String PLAN = "plan_id";
    private static final String YEAR = "plan_year";

    /// Which rows of one source are wanted, as SQL.
    ///
    /// @param planOf the plan that a row belongs to
    /// @param ofPlan true of rows of a plan that is wanted
    /// @param ofYear true of rows of the year that is wanted
    /// @param mayLeaveOut whether there can be rows that are not wanted
    /// @param columns the source's columns that say so
    record Wanted(String planOf, String ofPlan, String ofYear, boolean mayLeaveOut, Set<String> columns) {

        Wanted {
            columns = Set.copyOf(columns);
        }

        /// The same rows, of which it is told elsewhere what is left out.
        Wanted withoutWarning() {
            return new Wanted(planOf, ofPlan, ofYear, false, columns);
        }

        /// True of the rows wanted.
        String rows() {
            return "(" + ofPlan + " and " + ofYear + ")";
        }
    }

    /// The plan years with some of the days whose partitions are not among these.
    List<Integer> yearsMissing(Set<Partition> partitions) {
        return years.stream()
                .filter(year -> !partitions.contains(new Partition(planId, year)))
                .toList();
    }

    /// What is to be known where one of these years is missing.
    String gap(int missing) {
        return "there is no plan_year=%d of plan %s beside it, so what was contributed in that plan year from %s to %s does not count; add it, or give first_plan_year if the plan began later"
                .formatted(missing, planId, days.start(), days.end());
    }

    /// Of contributions in partitions of several plan years, those that the plan year is judged by: all of its own
    /// partition, and of the others what is dated in its days or allocated to it. The rest is theirs to judge.
    String judged(String payDate, String allocationYear) {
        return "(%s = %d or %s between date '%s' and date '%s' or %s = %2$d)"
                .formatted(AsFiled.PARTITION_YEAR, planYear, payDate, days.start(), days.end(), allocationYear);
    }

    /// For messages: `plan ACME, plan year 2025`.
    String title() {
        return "plan " + planId + ", plan year " + planYear;
    }

    Wanted wanted(Dataset dataset, SourceColumns columns) {
        Optional<String> partition = columns.added(AsFiled.PARTITION_PLAN);
        Optional<String> plan = partition.or(() -> columns.nameOf(PLAN));
        Optional<String> year =
                switch (dataset) {
                    case CENSUS -> columns.nameOf(YEAR);
                    // Their dates say which year they belong to.
                    case CONTRIBUTIONS, SERVICE_HOURS -> Optional.empty();
                };
        String planOf = plan.map(
                        column -> "coalesce(cast(" + Sql.name(column) + " as varchar), " + Sql.text(planId) + ")")
                .orElse(Sql.text(planId));
        return new Wanted(
                planOf,
                planOf + " in (" + plans(dataset) + ")",
                year.map(column -> "coalesce(try_cast(" + Sql.name(column) + " as integer) = " + planYear + ", false)")
                        .orElse("true"),
                // Of a partitioned dataset, only the files of plans that are wanted are read at all.
                year.isPresent() || (plan.isPresent() && partition.isEmpty()),
                Stream.concat(plan.filter(_ -> partition.isEmpty()).stream(), year.stream())
                        .collect(Collectors.toSet()));
    }

    private String plans(Dataset dataset) {
        Stream<String> related =
                switch (dataset) {
                    case CONTRIBUTIONS -> relatedPlans.stream();
                    case CENSUS, SERVICE_HOURS -> Stream.of();
                };
        return Stream.concat(Stream.of(planId), related).map(Sql::text).collect(Collectors.joining(", "));
    }
}
