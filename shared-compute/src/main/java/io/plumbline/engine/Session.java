package io.plumbline.engine;

import io.plumbline.engine.RunningStatements.Running;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// A sealed in-memory DuckDB: relations are bound by name, statements run over them, and nothing outside its
/// directories can be read, written, loaded or reconfigured.
///
/// One thread binds names and runs statements; other threads may read beside it, through [#rows] and
/// [#stream], [#fill] what it declared, and call [#cancel()] and [#progress()]. Streams that a session gave
/// out must be closed before it. A statement that fails throws [EngineException] and leaves the session
/// usable, unless the kind is [EngineException.Kind#INVALIDATED].
public final class Session implements AutoCloseable {

    private static final String ARROW_SCAN = "arrow_batches";

    private final DuckDBConnection connection;
    private final SpillDirectory spill;
    private final MemoryBudget memory;
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final RunningStatements running = new RunningStatements();
    private volatile boolean invalidated;

    private Session(DuckDBConnection connection, SpillDirectory spill, MemoryBudget memory) {
        this.connection = connection;
        this.spill = spill;
        this.memory = memory;
    }

    public static Session open(SessionSettings settings) {
        SpillDirectory spill = SpillDirectory.create(settings.spillParent());
        try {
            return new Session(SealedConnection.open(settings, spill.path()), spill, settings.memory());
        } catch (SQLException failure) {
            spill.close();
            throw EngineException.of(failure);
        }
    }

    /// Binds a name to files, of which only the columns named are ever read. Nothing is read yet.
    public void bind(String name, Source source, Collection<String> columns) {
        String projection = columns.stream().map(Sql::name).collect(Collectors.joining(", "));
        view(name, "select " + projection + " from " + source.scan());
    }

    /// Binds a name to the rows of a SELECT that runs anew each time the name is read.
    public void view(String name, String select) {
        execute("create or replace view " + Sql.name(name) + " as " + select);
        kinds.put(name, "view");
    }

    /// Binds a name to the rows of a SELECT that runs now, once.
    ///
    /// @return how many there are
    public long materialise(String name, String select) {
        String create = "create or replace table " + Sql.name(name) + " as " + select;
        long rows = run(create, Statement::getLargeUpdateCount);
        kinds.put(name, "table");
        return rows;
    }

    /// Adds the rows of a SELECT to a name that was materialised.
    ///
    /// @return how many there are
    public long append(String name, String select) {
        return run("insert into " + Sql.name(name) + " " + select, Statement::getLargeUpdateCount);
    }

    /// Binds a name to a table that has the columns of a SELECT, and no rows until it is filled.
    public void declare(String name, String select) {
        execute("create or replace table " + Sql.name(name) + " as " + select + " with no data");
        kinds.put(name, "table");
    }

    /// Reads the rows of a SELECT into a table that was declared; from any thread.
    ///
    /// @return how many there are
    public long fill(String name, String select) {
        try (DuckDBConnection beside = connection.duplicate().unwrap(DuckDBConnection.class)) {
            return run(beside, "insert into " + Sql.name(name) + " " + select, Statement::getLargeUpdateCount);
        } catch (SQLException failure) {
            throw noted(EngineException.of(failure));
        }
    }

    /// Binds a name to a few rows of values that the caller has at hand, such as a plan's provisions.
    ///
    /// @param rows one list of values a row, in the order of the columns; `null` is a null
    public void table(String name, List<ColumnInfo> columns, List<? extends List<?>> rows) {
        String definitions = columns.stream()
                .map(column -> Sql.name(column.name()) + " " + column.type())
                .collect(Collectors.joining(", "));
        execute("create or replace table " + Sql.name(name) + " (" + definitions + ")");
        kinds.put(name, "table");
        try {
            ValueRows.append(connection, name, columns, rows);
        } catch (SQLException failure) {
            throw noted(EngineException.of(failure));
        }
    }

    /// Binds a name to Arrow batches, which are read to their end now: an Arrow stream can be scanned only
    /// once. A column of a type that Arrow would change is refused.
    public void materialise(String name, ArrowStream batches) {
        TypeContract.ARROW.require(batches.columns());
        String create = "create or replace table " + Sql.name(name) + " as from " + Sql.name(ARROW_SCAN);
        try {
            batches.scanOn(connection.duplicate(), ARROW_SCAN, scanning -> run(scanning, create, statement -> create));
        } catch (SQLException failure) {
            throw noted(EngineException.of(failure));
        }
        kinds.put(name, "table");
    }

    /// Forgets a name. A name that is not bound is no error.
    public void drop(String name) {
        String kind = kinds.remove(name);
        if (kind != null) {
            execute("drop " + kind + " " + Sql.name(name));
        }
    }

    /// Forgets every name that is bound.
    public void clear() {
        String drops = kinds.entrySet().stream()
                .map(bound -> "drop " + bound.getValue() + " " + Sql.name(bound.getKey()))
                .collect(Collectors.joining(";\n"));
        kinds.clear();
        if (!drops.isEmpty()) {
            execute(drops);
        }
    }

    /// The columns of a relation, found without reading its rows.
    public List<ColumnInfo> columns(String select) {
        return query("describe " + select, row -> new ColumnInfo(row.getString(1), row.getString(2)));
    }

    /// How much it may hold at once.
    public MemoryBudget memory() {
        return memory;
    }

    /// How many rows a relation has.
    public long count(String name) {
        return query("select count(*) from " + Sql.name(name), row -> row.getLong(1))
                .getFirst();
    }

    /// The rows of a SELECT as a stream of Arrow batches: DuckDB's own buffers, not copies.
    public ArrowStream stream(String select) {
        try {
            return StreamOpening.open(connection.duplicate(), select, running.start(), this::noted);
        } catch (SQLException failure) {
            throw noted(EngineException.of(failure));
        }
    }

    /// The rows of a SELECT, one at a time, for the few rows that plain Java reads.
    public Rows rows(String select) {
        return new Rows(stream(select));
    }

    /// Writes the rows of a SELECT to one Parquet file. A column of a type that Parquet would change is
    /// refused.
    ///
    /// @return how many rows were written
    public long copyToParquet(String select, Path target, ParquetOptions options) {
        return copyToParquet(select, columns(select), target, options);
    }

    /// The same where it is known which columns the SELECT yields, and the engine need not be asked.
    public long copyToParquet(String select, List<ColumnInfo> columns, Path target, ParquetOptions options) {
        TypeContract.PARQUET.require(columns);
        String copy = "copy (" + select + ") to " + Sql.text(target.toString()) + " (" + options.toSql() + ")";
        return run(copy, Statement::getLargeUpdateCount);
    }

    /// Ends the statement that is running and the streams that are open, if any; the thread that runs or reads
    /// one gets an [EngineException] of the kind [EngineException.Kind#CANCELLED].
    public void cancel() {
        running.cancel();
    }

    /// How much of the running statement is done, 0 to 1; empty when nothing runs or nobody can tell.
    public OptionalDouble progress() {
        return running.progress();
    }

    /// Whether an internal error has made this database unusable; open another session.
    public boolean isInvalidated() {
        return invalidated;
    }

    /// Runs a statement whose rows, if it has any, nobody reads.
    public void execute(String sql) {
        run(sql, statement -> sql);
    }

    @Override
    public void close() {
        try (spill) {
            connection.close();
        } catch (SQLException failure) {
            throw EngineException.of(failure);
        }
    }

    private <T> List<T> query(String sql, RowReader<T> reader) {
        return run(sql, statement -> {
            List<T> results = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    results.add(reader.read(rows));
                }
            }
            return results;
        });
    }

    private <T> T run(String sql, Outcome<T> outcome) {
        return run(connection, sql, outcome);
    }

    /// Not as a prepared statement: DuckDB plans one when it is prepared and once more when it is executed, and
    /// forgets an interrupt that comes between the two.
    private <T> T run(DuckDBConnection connection, String sql, Outcome<T> outcome) {
        try (Running current = running.start()) {
            try (Statement statement = current.execute(connection.createStatement())) {
                statement.execute(sql);
                return outcome.of(statement);
            } catch (SQLException failure) {
                throw noted(current.translate(failure));
            }
        }
    }

    private EngineException noted(EngineException failure) {
        // Threads that read beside may fail too; none of them takes this back.
        if (failure.kind() == EngineException.Kind.INVALIDATED) {
            invalidated = true;
        }
        return failure;
    }

    /// What a statement that was carried out has to say.
    private interface Outcome<T> {
        T of(Statement statement) throws SQLException;
    }

    /// Reads one row of a small result of the engine's own questions.
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
