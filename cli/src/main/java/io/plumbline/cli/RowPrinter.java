package io.plumbline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.plumbline.engine.Rows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints rows for programs to read.
///
/// Numbers are written digit for digit, `70000.00`, so that a reader who parses decimals loses no cent.
sealed interface RowPrinter {

    void print(Rows rows, PrintWriter out);

    /// One JSON object a line.
    record Json() implements RowPrinter {

        private static final JsonFactory FACTORY = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build();

        @Override
        public void print(Rows rows, PrintWriter out) {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.setPrettyPrinter(new MinimalPrettyPrinter(""));
                List<String> columns = rows.columns();
                while (rows.next()) {
                    json.writeStartObject();
                    for (String column : columns) {
                        json.writeFieldName(column);
                        write(json, rows.value(column));
                    }
                    json.writeEndObject();
                    json.writeRaw('\n');
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            out.flush();
        }

        private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
            switch (value) {
                case null -> json.writeNull();
                case BigDecimal amount -> json.writeNumber(amount);
                case Long number -> json.writeNumber(number);
                case Boolean flag -> json.writeBoolean(flag);
                default -> json.writeString(value.toString());
            }
        }
    }

    /// RFC 4180, a null as an empty field.
    record Csv() implements RowPrinter {

        @Override
        public void print(Rows rows, PrintWriter out) {
            List<String> columns = rows.columns();
            out.print(columns.stream().map(Csv::field).collect(Collectors.joining(",", "", "\n")));
            while (rows.next()) {
                out.print(columns.stream()
                        .map(column -> field(rows.value(column)))
                        .collect(Collectors.joining(",", "", "\n")));
            }
            out.flush();
        }

        static String field(@Nullable Object value) {
            String text =
                    switch (value) {
                        case null -> "";
                        case BigDecimal amount -> amount.toPlainString();
                        default -> value.toString();
                    };
            boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }
}
