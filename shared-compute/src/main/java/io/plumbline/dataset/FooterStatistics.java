package io.plumbline.dataset;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import io.plumbline.engine.SqlText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the footers of Parquet files say of their columns: often enough to know, without reading a row, that no
/// value breaks a rule.
///
/// They are as trustworthy as any result: DuckDB skips row groups by the same statistics. What they leave open
/// is looked up in the rows.
final class FooterStatistics {

    /// The first character that is no white space.
    private static final String NOT_BLANK = "!";

    /// @param complete whether every row of every file has the column, and no value is null
    /// @param empty whether every value is null
    private record Known(
            boolean complete,
            boolean empty,
            @Nullable BigDecimal leastNumber,
            @Nullable String leastText) {}

    private final Map<String, Known> columns;

    private FooterStatistics(Map<String, Known> columns) {
        this.columns = columns;
    }

    /// Of files whose footers nobody reads.
    static FooterStatistics unknown() {
        return new FooterStatistics(Map.of());
    }

    /// Reads the footers; of CSV files, which have none, nothing is known.
    static FooterStatistics of(Session session, AsFiled filed) {
        Map<String, Known> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (filed.isText()) {
            return new FooterStatistics(columns);
        }
        List<Path> files = filed.shown().keySet().stream().map(Path::of).toList();
        String select = SqlText.of(FooterStatistics.class, "footer_statistics.sql")
                .replace("$files", new Source.Parquet(files).pattern());
        try (Rows rows = session.rows(select)) {
            while (rows.next()) {
                columns.put(
                        rows.text("name"),
                        new Known(
                                rows.flag("complete"),
                                rows.flag("empty"),
                                (BigDecimal) rows.value("least_number"),
                                (String) rows.value("least_text")));
            }
        }
        return new FooterStatistics(columns);
    }

    /// Whether every row has a value of a column.
    boolean isComplete(BoundColumn column) {
        Known known = columns.get(column.source());
        return known != null && known.complete();
    }

    /// Whether no value of a column can break a rule.
    boolean settle(BoundColumn column, BoundColumn.Rule rule) {
        Known known = columns.get(column.source());
        if (known == null) {
            return false;
        }
        return switch (rule.kind()) {
            case MISSING -> known.complete() && (!column.column().isText() || isNeverBlank(known.leastText()));
            case NEGATIVE -> known.empty() || isNeverNegative(known.leastNumber());
            case NOT_A_YEAR, OVER_100, SPACED, UNFIT, UNLISTED -> known.empty();
        };
    }

    private static boolean isNeverNegative(@Nullable BigDecimal least) {
        return least != null && least.signum() >= 0;
    }

    private static boolean isNeverBlank(@Nullable String least) {
        return least != null && least.compareTo(NOT_BLANK) >= 0;
    }
}
