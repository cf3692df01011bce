package io.plumbline.engine;

import io.plumbline.engine.RunningStatements.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/// The rows of a SELECT as Arrow batches, read forward once, in constant memory.
///
/// The vectors of [#batch()] are DuckDB's own buffers and valid until the next [#next()] or [#close()].
/// Closing checks that every buffer was given back: an allocator that does not end at zero is an error, not a
/// leak to find later.
public final class ArrowStream implements AutoCloseable {

    /// Rows a batch: large enough that the crossing costs nothing, small enough to stay in cache with a dozen
    /// columns.
    private static final long BATCH_ROWS = 65_536;

    private final DuckDBConnection connection;
    private final Statement statement;
    private final DuckDBResultSet results;
    private final List<ColumnInfo> columns;
    private final Running running;
    private final Consumer<EngineException> onFailure;
    private final BufferAllocator allocator;
    private final ArrowReader reader;
    private boolean handedOver;

    /// Takes ownership of the connection, its statement and what they yield.
    ArrowStream(
            DuckDBConnection connection,
            Statement statement,
            DuckDBResultSet results,
            Running running,
            Consumer<EngineException> onFailure)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.results = results;
        this.columns = columnsOf(results.getMetaData());
        this.running = running;
        this.onFailure = onFailure;
        this.allocator = new RootAllocator();
        this.reader = (ArrowReader) results.arrowExportStream(allocator, BATCH_ROWS);
    }

    public Schema schema() {
        return batch().getSchema();
    }

    /// The columns with DuckDB's own types, which say more than the schema's.
    List<ColumnInfo> columns() {
        return columns;
    }

    /// Moves to the next batch.
    ///
    /// @return false at the end
    public boolean next() {
        try {
            running.refuseIfCancelled();
            return reader.loadNextBatch();
        } catch (IOException failure) {
            // The stream carries DuckDB's message out of the C interface.
            throw translate(new SQLException(failure.getMessage(), failure));
        } catch (SQLException cancelled) {
            throw translate(cancelled);
        }
    }

    /// The current batch.
    public VectorSchemaRoot batch() {
        try {
            return reader.getVectorSchemaRoot();
        } catch (IOException failure) {
            throw translate(new SQLException(failure.getMessage(), failure));
        }
    }

    /// Bytes that this stream's vectors hold now, as Arrow counts them.
    long allocatedBytes() {
        return allocator.getAllocatedMemory();
    }

    /// Lets another connection, which is closed afterwards, scan what is left of this stream under a name. The
    /// stream is spent then, whether the scan reached its end or not.
    void scanOn(DuckDBConnection other, String name, Consumer<DuckDBConnection> scan) throws SQLException {
        handedOver = true;
        try (HandedOverReader rest = new HandedOverReader(reader, allocator);
                ArrowArrayStream exported = ArrowArrayStream.allocateNew(allocator);
                other) {
            Data.exportArrayStream(allocator, rest, exported);
            other.registerArrowStream(name, exported);
            scan.accept(other);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How many rows the batch has.
    public int rows() {
        return batch().getRowCount();
    }

    /// Closes in the one order that works: reader, result set, statement, connection, allocator.
    @Override
    public void close() {
        try (allocator;
                running;
                connection;
                statement;
                results) {
            if (!handedOver) {
                reader.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw translate(failure);
        }
    }

    private EngineException translate(SQLException failure) {
        EngineException translated = running.translate(failure);
        onFailure.accept(translated);
        return translated;
    }

    private static List<ColumnInfo> columnsOf(ResultSetMetaData metadata) throws SQLException {
        List<ColumnInfo> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            columns.add(new ColumnInfo(metadata.getColumnName(i), metadata.getColumnTypeName(i)));
        }
        return List.copyOf(columns);
    }
}
