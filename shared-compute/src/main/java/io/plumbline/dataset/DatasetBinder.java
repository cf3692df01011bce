package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import io.plumbline.engine.SqlText;
import io.plumbline.plan.ColumnMapping;
import io.plumbline.storage.DatasetFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    public DatasetBinder(Session session, Scope scope, ColumnMapping mapping) {
        this.session = session;
        this.scope = scope;
        this.mapping = mapping;
    }

    public BoundDataset bind(Dataset dataset, DatasetFiles files) {
        AsFiled filed = AsFiled.of(files);
        if (mapping.preset().isEmpty() || dataset != Dataset.CENSUS) {
            return bind(dataset, filed);
        }
        String census = PlanAlign.census(filed.select(), session.columns(filed.select()));
        return bind(dataset, new AsFiled(filed.where(), census, filed.isText()));
    }

    /// Binds `contributions` to the yearly totals that a PlanAlign census carries.
    public BoundDataset bindContributionsOf(DatasetFiles census, LocalDate planYearEnd) {
        AsFiled filed = AsFiled.of(census);
        List<ColumnInfo> columns = session.columns(filed.select());
        String totals = PlanAlign.contributions(filed.select(), columns, planYearEnd);
        return bind(Dataset.CONTRIBUTIONS, new AsFiled(filed.where(), totals, filed.isText()));
    }

    private BoundDataset bind(Dataset dataset, AsFiled filed) {
        SourceColumns source = new SourceColumns(session.columns(filed.select()), mapping);
        List<Fault> faults = new ArrayList<>();
        List<BoundColumn> columns = new ArrayList<>();
        for (Column column : dataset.columns()) {
            Optional<ColumnInfo> found = source.find(column.name());
            if (found.isEmpty()) {
                if (column.isRequired()) {
                    faults.add(missing(column, source, filed));
                }
                columns.add(BoundColumn.absent(column));
                continue;
            }
            ColumnInfo info = found.get();
            switch (Conversion.of(column.type(), info.name(), info.type(), filed.isText())) {
                case Conversion.Lossless lossless -> columns.add(new BoundColumn(column, info.name(), lossless));
                case Conversion.Refused refused -> faults.add(refused(column, info, filed));
            }
        }
        String rows = filed.select();
        String wanted = scope.wanted(dataset, source);
        if (faults.isEmpty()) {
            bindRelation(dataset, relation(dataset, columns, source, "(" + rows + ") where " + wanted));
        }
        return new BoundDataset(dataset, filed.where(), rows, wanted, scope.planOf(source), columns, faults);
    }

    private void bindRelation(Dataset dataset, String select) {
        switch (dataset) {
            case CENSUS -> {
                session.view("census_as_filed", select);
                session.view(dataset.relation(), SqlText.of(DatasetBinder.class, "census.sql"));
            }
            case CONTRIBUTIONS, SERVICE_HOURS -> session.view(dataset.relation(), select);
        }
    }

    private String relation(Dataset dataset, List<BoundColumn> columns, SourceColumns source, String rows) {
        String projection = columns.stream().map(BoundColumn::projection).collect(Collectors.joining(",\n  "));
        // Only contributions are read for several plans at once, so only they need to say whose they are.
        String plan = dataset == Dataset.CONTRIBUTIONS ? ",\n  " + scope.planOf(source) + " as plan_id" : "";
        return "select\n  " + projection + plan + "\nfrom " + rows;
    }

    private static Fault missing(Column column, SourceColumns source, AsFiled filed) {
        String there = source.names().isEmpty() ? "no columns" : String.join(", ", source.names());
        return Fault.of(
                filed.where(),
                "column " + source.nameInSource(column.name()) + " is missing; the file has " + there
                        + "; add it, or map a column to it under `columns:` in the plan file");
    }

    private static Fault refused(Column column, ColumnInfo info, AsFiled filed) {
        return Fault.of(
                filed.where(),
                "column %s is %s and should be %s"
                        .formatted(info.name(), info.type(), column.type().sqlType()));
    }
}
