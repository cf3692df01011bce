package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An asset in a few lines: what its rows say, and what a reader wants to know first.
final class Digest {

    private Digest() {}

    static void print(Asset asset, Rows rows, PrintWriter out) {
        out.println(asset.name() + ": " + asset.summary());
        TextTable table = new TextTable(rows.columns());
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            rows.columns().forEach(column -> row.add(rows.value(column)));
            table.row(row);
        }
        table.print(out, "  ");
        out.println();
    }
}
