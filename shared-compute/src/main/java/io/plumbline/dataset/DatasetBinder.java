package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import io.plumbline.plan.ColumnMapping;
import io.plumbline.storage.DatasetFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Binds a dataset's files to a relation that keeps the dataset's contract.
///
/// Binding reads no rows: it compares columns. What is wrong with values, [BoundDataset#valueFaults] finds.
/// The relation `plan` must be bound before the census, whose missing columns are derived as of the plan
/// year's end.
public final class DatasetBinder {

    private final Session session;
    private final Scope scope;
    private final ColumnMapping mapping;
    private final MappingFaults mappingFaults;
    private final Optional<Narrowing> narrowing;
    private final Map<Dataset, String> kept = new EnumMap<>(Dataset.class);

    public DatasetBinder(Session session, Scope scope, ColumnMapping mapping) {
        this.session = session;
        this.scope = scope;
        this.mapping = mapping;
        this.mappingFaults = new MappingFaults(mapping);
        this.narrowing = scope.employee().map(employee -> new Narrowing(session, employee));
    }

    /// Binds a dataset.
    ///
    /// @param needed the columns that will be read; the relation has no others
    public BoundDataset bind(Dataset dataset, DatasetFiles files, Set<String> needed) {
        return bind(
                dataset, asFiled(dataset, files), needed, isPlanAlign(dataset) ? Set.of(PlanAlign.ACTIVE) : Set.of());
    }

    private boolean isPlanAlign(Dataset dataset) {
        return mapping.preset().isPresent() && dataset == Dataset.CENSUS;
    }

    private AsFiled asFiled(Dataset dataset, DatasetFiles files) {
        AsFiled filed = AsFiled.of(files);
        return isPlanAlign(dataset)
                ? filed.with(PlanAlign.census(filed.select(), session.columns(filed.select())))
                : filed;
    }

    /// Binds a dataset of which there are no files to no rows.
    public void bindAbsent(Dataset dataset) {
        List<ColumnInfo> columns = dataset.columns().stream()
                .map(column -> new ColumnInfo(column.name(), column.type().sqlType()))
                .toList();
        session.table(dataset.relation(), columns, List.of());
    }

    /// Binds `contributions` to the yearly totals that a PlanAlign census carries.
    public BoundDataset bindContributionsOf(DatasetFiles census, LocalDate planYearEnd) {
        AsFiled filed = AsFiled.of(census);
        SourceColumns source = source(filed);
        Scope.Wanted wanted = scope.wanted(Dataset.CENSUS, source);
        PlanAlign.Contributions totals = PlanAlign.contributions(filed, source, wanted, planYearEnd);
        Set<String> read = totals.columns().stream().map(BoundColumn::source).collect(Collectors.toSet());
        BoundDataset bound = narrowed(new BoundDataset(
                Dataset.CONTRIBUTIONS,
                scope.title(),
                filed,
                totals.wanted(),
                totals.columns(),
                footers(filed),
                read,
                totals.faults(),
                List.of(),
                totals.relation().isPresent(),
                false));
        PlanAlign.contributions(bound.filed(), source, wanted, planYearEnd)
                .relation()
                .ifPresent(select -> session.view(Dataset.CONTRIBUTIONS.relation(), select));
        return bound;
    }

    /// What reads the rows of a dataset that are read once and kept: those of the one employee, where the scope is
    /// one, and of [Dataset#isReadOnce()]; empty where a relation reads its files each time.
    ///
    /// It may be run from any thread, once all that the dataset touches of its files is at hand, and throws an
    /// [io.plumbline.InputException] if the census must have the employee and has not.
    public Optional<Runnable> reading(BoundDataset bound, DatasetFiles files) {
        if (bound.isNarrowed()) {
            return narrowing.map(rows -> () -> rows.read(bound, asFiled(bound.dataset(), files)));
        }
        return Optional.ofNullable(kept.get(bound.dataset()))
                .map(select -> () -> session.fill(bound.dataset().relation(), select));
    }

    /// What is wrong with the mapping itself, once every dataset is bound.
    public List<Fault> mappingFaults() {
        return mappingFaults.found();
    }

    /// @param made columns of the source that others are made of before any contract
    private BoundDataset bind(Dataset dataset, AsFiled filed, Set<String> needed, Set<String> made) {
        List<ColumnInfo> present = session.columns(filed.select());
        SourceColumns source = new SourceColumns(present, mapping);
        mappingFaults.looked(dataset, source);
        ContractFaults faults = new ContractFaults(filed.where(), source);
        List<BoundColumn> columns = new ArrayList<>();
        for (Column column : dataset.columns()) {
            Optional<ColumnInfo> found = source.find(column.name());
            if (found.isEmpty()) {
                faults.missing(column);
                columns.add(BoundColumn.absent(column));
                continue;
            }
            ColumnInfo info = found.get();
            columns.add(
                    switch (Conversion.of(column.type(), info.name(), info.type(), filed.isText())) {
                        case Conversion.Lossless lossless -> new BoundColumn(column, info.name(), lossless);
                        case Conversion.Refused refused -> {
                            faults.refused(column, info);
                            yield BoundColumn.absent(column);
                        }
                    });
        }
        Scope.Wanted wanted = scope.wanted(dataset, source);
        List<Fault> found = new ArrayList<>(RepeatedColumns.in(filed, present));
        found.addAll(faults.found());
        // Without its employees, or with a contribution of unknown kind or amount, nothing more can be looked at.
        boolean isBound = found.isEmpty()
                || (dataset == Dataset.CENSUS && !columns.getFirst().source().isEmpty());
        FooterStatistics footers = footers(filed);
        Projection projection = Projection.of(dataset, columns, needed, footers);
        Set<String> read = new HashSet<>(projection.sources());
        read.addAll(made);
        BoundDataset bound = narrowed(new BoundDataset(
                dataset,
                scope.title(),
                filed,
                wanted,
                columns,
                footers,
                read,
                found,
                gaps(dataset, filed),
                isBound,
                false));
        if (isBound) {
            bindRelation(dataset, projection, bound.filed(), wanted);
        }
        return bound;
    }

    private List<Fault> gaps(Dataset dataset, AsFiled filed) {
        if (dataset != Dataset.CONTRIBUTIONS || filed.partitions().isEmpty()) {
            return List.of();
        }
        return scope.yearsMissing(filed.partitions()).stream()
                .map(year -> Fault.of(filed.where(), scope.gap(year)))
                .toList();
    }

    private BoundDataset narrowed(BoundDataset everyone) {
        return narrowing.map(rows -> rows.of(everyone)).orElse(everyone);
    }

    /// The few rows of one employee are sooner read than the footers of all.
    private FooterStatistics footers(AsFiled filed) {
        return narrowing.isPresent() ? FooterStatistics.unknown() : FooterStatistics.of(session, filed);
    }

    private SourceColumns source(AsFiled filed) {
        return new SourceColumns(session.columns(filed.select()), mapping);
    }

    private void bindRelation(Dataset dataset, Projection projection, AsFiled filed, Scope.Wanted wanted) {
        String select = relation(dataset, projection, filed, wanted);
        Optional<String> derivation = dataset.derivation();
        if (projection.derives() && derivation.isPresent()) {
            session.view(dataset.relation() + "_as_filed", select);
            session.view(dataset.relation(), "select " + projection.names() + "\nfrom (\n" + derivation.get() + "\n)");
        } else if (dataset.isReadOnce() && narrowing.isEmpty()) {
            session.declare(dataset.relation(), select);
            kept.put(dataset, select);
        } else {
            session.view(dataset.relation(), select);
        }
    }

    private String relation(Dataset dataset, Projection projection, AsFiled filed, Scope.Wanted wanted) {
        // Only contributions are read for several plans at once, so only they need to say whose they are.
        String plan = dataset == Dataset.CONTRIBUTIONS ? ",\n  " + wanted.planOf() + " as plan_id" : "";
        return "select\n  " + projection.asFiled() + plan + "\nfrom (" + filed.select() + ")\nwhere " + wanted.rows()
                + (dataset == Dataset.CONTRIBUTIONS && filed.isOfSeveralYears() ? "\n  and " + judged(projection) : "");
    }

    private String judged(Projection projection) {
        return scope.judged(projection.expression("pay_date"), projection.expression("allocation_year"));
    }
}
