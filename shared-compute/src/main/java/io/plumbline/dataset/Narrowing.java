package io.plumbline.dataset;

import io.plumbline.InputException;
import io.plumbline.NearestName;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Narrows datasets to the rows of one employee.
///
/// They are filtered where the files are scanned, so that the files' statistics can spare what need not be read;
/// and once they are at hand they are read once and kept, so that whatever asks afterwards asks few rows.
final class Narrowing {

    private final Session session;
    private final OneEmployee employee;
    private final Map<Dataset, String> scans = new ConcurrentHashMap<>();

    Narrowing(Session session, OneEmployee employee) {
        this.session = session;
        this.employee = employee;
    }

    /// The same dataset with the employee's rows alone, of which nothing is read yet, nor ever but the columns that
    /// can be touched.
    BoundDataset of(BoundDataset everyone) {
        Optional<String> id = id(everyone);
        if (id.isEmpty()) {
            return everyone; // which is a fault of its own
        }
        String filed = everyone.filed().select();
        Stream<String> added =
                session.columns(filed).stream().map(ColumnInfo::name).filter(AsFiled.ADDED::contains);
        String kept = Stream.concat(everyone.columnsTouched().stream(), added)
                .map(Sql::name)
                .collect(Collectors.joining(", "));
        String relation = relation(everyone);
        String scan = "select %s from (%s) where %s = %s".formatted(kept, filed, id.get(), Sql.text(employee.id()));
        session.declare(relation, scan);
        scans.put(everyone.dataset(), scan);
        return everyone.narrowedTo(everyone.filed().with("from " + relation));
    }

    /// Reads the rows; from any thread.
    ///
    /// @param everyone the files, whose rows must be at hand by now
    /// @throws InputException if the census must have the employee and has not
    void read(BoundDataset narrowed, AsFiled everyone) {
        session.fill(relation(narrowed), Objects.requireNonNull(scans.get(narrowed.dataset())));
        if (narrowed.dataset() == Dataset.CENSUS && employee.mustBeKnown()) {
            require(narrowed, everyone);
        }
    }

    private void require(BoundDataset census, AsFiled everyone) {
        String select = "select distinct cast(%s as varchar) as id from (%s) where %s and %1$s is not null";
        String id = id(census).orElseThrow();
        String wanted = census.wanted().rows();
        if (texts(select.formatted(id, census.filed().select(), wanted)).isEmpty()) {
            throw new InputException("%s: employee '%s' is not in the census of %s%s"
                    .formatted(
                            census.where(),
                            employee.id(),
                            census.title(),
                            NearestName.hint(employee.id(), texts(select.formatted(id, everyone.select(), wanted)))));
        }
    }

    private static String relation(BoundDataset dataset) {
        return dataset.dataset().relation() + "_of_employee";
    }

    /// The employee that a row is of; empty where the files do not say.
    private static Optional<String> id(BoundDataset dataset) {
        return dataset.columns().stream()
                .filter(each -> each.column().name().equals("employee_id"))
                .filter(each -> !each.source().isEmpty())
                .map(each -> each.conversion().expression())
                .findFirst();
    }

    private List<String> texts(String select) {
        List<String> texts = new ArrayList<>();
        try (Rows rows = session.rows(select)) {
            while (rows.next()) {
                texts.add(rows.text("id"));
            }
        }
        return texts;
    }
}
