package io.plumbline.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Sessions of a test, of modest size, and what tests ask of them.
final class Sessions {

    static final ParquetOptions ZSTD = new ParquetOptions("zstd", Map.of());

    private Sessions() {}

    static Session open(Path directory) {
        return open(directory, 200);
    }

    static Session open(Path directory, int mebibytes) {
        return Session.open(settings(directory, mebibytes));
    }

    static SessionSettings settings(Path directory, int mebibytes) {
        return new SessionSettings(
                List.of(directory), MemoryBudget.ofMebibytes(mebibytes), 2, directory.resolve("spill"));
    }

    /// The values of the column `v`, in the order of the rows.
    static List<Object> values(Session session, String select) {
        List<Object> values = new ArrayList<>();
        try (Rows rows = session.rows(select)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.value("v")));
            }
        }
        return values;
    }

    /// Reads a stream to its end.
    ///
    /// @return how many rows came
    static long drain(ArrowStream stream) {
        long rows = 0;
        while (stream.next()) {
            rows += stream.batch().getRowCount();
        }
        return rows;
    }

    static EngineException failure(ThrowingCallable call) {
        return catchThrowableOfType(EngineException.class, call);
    }
}
