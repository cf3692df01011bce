package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The first rows of an asset as a table: columns that say nothing in them are left out.
final class RowSample {

    /// What it reads at most: the rows it shows, and one that tells it whether there are more.
    static final int MOST_READ = 21;

    private static final int MOST_ROWS = MOST_READ - 1;

    private final Asset asset;

    RowSample(Asset asset) {
        this.asset = asset;
    }

    void print(Rows rows, PrintWriter out) {
        List<String> columns = rows.columns();
        List<List<@Nullable Object>> shown = new ArrayList<>();
        while (shown.size() < MOST_ROWS && rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            columns.forEach(column -> row.add(rows.value(column)));
            shown.add(row);
        }
        boolean more = shown.size() == MOST_ROWS && rows.next();
        List<Integer> telling = IntStream.range(0, columns.size())
                .filter(i -> shown.isEmpty() || shown.stream().anyMatch(row -> says(row.get(i))))
                .boxed()
                .toList();
        TextTable table = new TextTable(telling.stream().map(columns::get).toList());
        shown.forEach(row -> table.row(pick(row, telling)));
        table.print(out, "  ");
        if (more) {
            out.println("  ... these are the first " + MOST_ROWS + "; --format csv or json shows every row of "
                    + asset.name());
        }
        if (telling.size() < columns.size()) {
            out.println("  (columns that are empty or zero in these rows are left out)");
        }
        out.println();
    }

    private static List<@Nullable Object> pick(List<@Nullable Object> row, List<Integer> indexes) {
        List<@Nullable Object> picked = new ArrayList<>();
        indexes.forEach(i -> picked.add(row.get(i)));
        return picked;
    }

    private static boolean says(@Nullable Object value) {
        return value != null && !(value instanceof BigDecimal amount && amount.signum() == 0);
    }
}
