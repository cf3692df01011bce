package io.plumbline.dataset;

import io.plumbline.engine.Sql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of a source's columns become columns of the relation, and which are read only because one is derived
/// from them. Nothing else is named, so nothing else need be at hand and nothing else can be asked for.
///
/// @param columns those of the contract, in its order, as the source has them
/// @param needed names of those that will be read
/// @param read names of those that the source is asked for
/// @param derives whether some that will be read are derived
record Projection(List<BoundColumn> columns, Set<String> needed, Set<String> read, boolean derives) {

    static Projection of(Dataset dataset, List<BoundColumn> columns, Set<String> needed, FooterStatistics footers) {
        List<Set<String>> origins = columns.stream()
                .filter(column -> needed.contains(column.column().name()) && !footers.isComplete(column))
                .flatMap(column -> Stream.ofNullable(
                        dataset.derivedFrom().get(column.column().name())))
                .toList();
        Set<String> read = new TreeSet<>(needed);
        origins.forEach(read::addAll);
        return new Projection(columns, needed, read, !origins.isEmpty());
    }

    /// The source's names of what it is asked for.
    Set<String> sources() {
        return columns.stream()
                .filter(column -> read.contains(column.column().name()))
                .map(BoundColumn::source)
                .filter(source -> !source.isEmpty())
                .collect(Collectors.toSet());
    }

    /// The columns as a source has them. Where some are derived, all of the contract: what is not read is null.
    String asFiled() {
        return columns.stream()
                .filter(column -> derives || needed.contains(column.column().name()))
                .map(column -> read.contains(column.column().name()) ? column : BoundColumn.absent(column.column()))
                .map(BoundColumn::projection)
                .collect(Collectors.joining(",\n  "));
    }

    /// What a column of the contract is, as SQL over the source's own.
    String expression(String column) {
        return columns.stream()
                .filter(each -> each.column().name().equals(column))
                .map(each -> each.conversion().expression())
                .findFirst()
                .orElseThrow();
    }

    /// The names of the columns that will be read.
    String names() {
        return columns.stream()
                .map(column -> column.column().name())
                .filter(needed::contains)
                .map(Sql::name)
                .collect(Collectors.joining(", "));
    }
}
