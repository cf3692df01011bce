package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.asset.Finding;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.Rows;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the checks of a run found, as CSV: a line for each employee and fault. For the operator
/// who mends the data; messages name the first few.
final class FindingsFile implements AutoCloseable {

    private static final String HEADER = "severity,check,file,fault,rule,employee_id,value,rows";

    private final Path file;
    private @Nullable PrintWriter out;

    FindingsFile(Path file) {
        this.file = file;
    }

    /// A line for each employee at fault; one for the fault where no employee is.
    void add(Finding finding, Fault fault, Supplier<Optional<Rows>> everyRow) {
        String about = line(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.check(),
                fault.where(),
                fault.what(),
                fault.rule());
        Optional<Rows> offenders = everyRow.get();
        if (offenders.isEmpty()) {
            writer().println(about + "," + line(null, null, fault.rows()));
            return;
        }
        try (Rows rows = offenders.get()) {
            while (rows.next()) {
                writer().println(
                                about + "," + line(rows.value("employee_id"), rows.value("value"), rows.value("rows")));
            }
        }
    }

    /// Makes the file; one of a run without a finding has the names of the columns.
    void open() {
        writer();
    }

    private PrintWriter writer() {
        PrintWriter opened = out;
        if (opened == null) {
            try {
                opened = new PrintWriter(Files.newBufferedWriter(file));
            } catch (IOException failure) {
                throw new InputException(
                        "cannot write %s; choose another file with --findings".formatted(file), failure);
            }
            opened.println(HEADER);
            out = opened;
        }
        return opened;
    }

    private static String line(@Nullable Object... values) {
        return Stream.of(values).map(RowPrinter.Csv::field).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        PrintWriter opened = out;
        if (opened == null) {
            return;
        }
        opened.close();
        if (opened.checkError()) {
            throw new InputException("cannot write all of %s; choose another file with --findings".formatted(file));
        }
    }
}
