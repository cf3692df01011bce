package io.plumbline.benchmark;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import io.plumbline.engine.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether contestants came to the same rows, in whatever order, to the cent.
///
/// An engine that cannot write a DECIMAL writes whole cents, as `amount_cents` where the others have `amount`.
final class Equality {

    private static final String CENTS = "_cents";

    private final Path expected;

    /// @param expected the result that others are held to
    Equality(Path expected) {
        this.expected = expected;
    }

    /// How another result differs, in one clause; empty where it does not.
    Optional<String> differenceFrom(Path actual) {
        if (!Files.exists(actual)) {
            return Optional.of("wrote no result");
        }
        List<Path> directories = List.of(expected.getParent(), actual.getParent());
        try (Session session = Session.open(SessionSettings.reading(directories))) {
            bind(session, "expected", expected);
            bind(session, "written", actual);
            return difference(session);
        }
    }

    private static Optional<String> difference(Session session) {
        List<ColumnInfo> columns = session.columns("from expected");
        List<String> written =
                session.columns("from written").stream().map(ColumnInfo::name).toList();
        List<String> selected = new ArrayList<>();
        for (ColumnInfo column : columns) {
            String name = column.name();
            if (written.contains(name)) {
                selected.add("cast(%s as %s) as %1$s".formatted(Sql.name(name), column.type()));
            } else if (written.contains(name + CENTS)) {
                selected.add("cast(cast(%s as decimal(18, 0)) * 0.01 as %s) as %s"
                        .formatted(Sql.name(name + CENTS), column.type(), Sql.name(name)));
            } else {
                return Optional.of("its result has no column " + name);
            }
        }
        String names = columns.stream().map(column -> Sql.name(column.name())).collect(Collectors.joining(", "));
        session.view("actual", "select " + String.join(", ", selected) + " from written");
        long missing = count(session, "select %s from expected except all select %1$s from actual".formatted(names));
        long more = count(session, "select %s from actual except all select %1$s from expected".formatted(names));
        return missing == 0 && more == 0
                ? Optional.empty()
                : Optional.of("its result differs: %,d rows are missing and %,d should not be there"
                        .formatted(missing, more));
    }

    private static long count(Session session, String select) {
        try (Rows rows = session.rows("select count(*) as n from (" + select + ")")) {
            rows.next();
            return rows.integer("n");
        }
    }

    private static void bind(Session session, String name, Path file) {
        session.view(name, "from " + new Source.Parquet(List.of(file)).scan());
    }
}
