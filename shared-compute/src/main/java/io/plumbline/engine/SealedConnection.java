package io.plumbline.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/// Opens an in-memory database and seals it, the lock last, so that no statement of an asset can undo any of
/// it.
///
/// DuckDB does not follow a symbolic link that leads out of the directories, with one exception: it takes
/// `link/../file` for `file`, and the system does not. So a directory that holds a link to a directory outside
/// is not tight against SQL that writes such a path; data cannot, since it never becomes SQL.
final class SealedConnection {

    private SealedConnection() {}

    static DuckDBConnection open(SessionSettings settings, Path spill) throws SQLException {
        DuckDBConnection connection = Database.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(";\n", seal(settings, spill)));
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static List<String> seal(SessionSettings settings, Path spill) {
        // A source spells the files of a directory whose own name looks like a pattern as Sql.literally does.
        Set<String> directories = Stream.concat(settings.directories().stream(), Stream.of(spill))
                .flatMap(directory -> Stream.of(directory.toString(), Sql.literally(directory)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.of(
                "set autoinstall_known_extensions = false",
                "set autoload_known_extensions = false",
                "set allow_community_extensions = false",
                "set allow_persistent_secrets = false",
                "set memory_limit = '" + settings.memory().bytes() + "B'",
                "set threads = " + settings.threads(),
                "set TimeZone = 'UTC'",
                // DuckDB's own threads for writing can deadlock, beyond rescue, when a COPY is cancelled or fails.
                "set async_threads = 0",
                // Without it a stream that is read by several threads loses even the order of its ORDER BY.
                "set preserve_insertion_order = true",
                // Without it UHUGEINT, TIME WITH TIME ZONE, UUID and others change silently on their way to Arrow.
                "set arrow_lossless_conversion = true",
                // A run binds several relations over one file; its footer is read once.
                "set parquet_metadata_cache = true",
                progress(settings),
                settings.planning().toSql(),
                "set temp_directory = " + Sql.text(spill.toString()),
                "set allowed_directories = " + Sql.texts(directories),
                "set enable_external_access = false",
                "set lock_configuration = true");
    }

    /// A thread that waits for others to finish their part of a statement asks all the while how far they are, which
    /// takes some percent of the processors from them. To set the time switches it on, whatever was said before.
    private static String progress(SessionSettings settings) {
        return settings.tellsProgress()
                ? "set enable_progress_bar_print = false;\nset progress_bar_time = 0"
                : "set enable_progress_bar = false";
    }
}
