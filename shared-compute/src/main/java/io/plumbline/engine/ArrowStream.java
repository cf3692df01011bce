package io.plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
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
    private final BufferAllocator allocator;
    private final ArrowReader reader;
    private boolean handedOver;

    private ArrowStream(DuckDBConnection connection, Statement statement, DuckDBResultSet results) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.results = results;
        this.allocator = new RootAllocator();
        this.reader = (ArrowReader) results.arrowExportStream(allocator, BATCH_ROWS);
    }

    /// Takes ownership of the connection.
    static ArrowStream open(DuckDBConnection connection, String select) throws SQLException {
        try {
            Statement statement = connection.createStatement();
            return new ArrowStream(
                    connection, statement, statement.executeQuery(select).unwrap(DuckDBResultSet.class));
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    public Schema schema() {
        try {
            return reader.getVectorSchemaRoot().getSchema();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Moves to the next batch.
    ///
    /// @return false at the end
    public boolean next() {
        try {
            return reader.loadNextBatch();
        } catch (IOException failure) {
            // The stream carries DuckDB's message out of the C interface.
            throw EngineException.of(new SQLException(failure.getMessage(), failure));
        }
    }

    /// The current batch.
    public VectorSchemaRoot batch() {
        try {
            return reader.getVectorSchemaRoot();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Bytes that this stream's vectors hold now, as Arrow counts them.
    long allocatedBytes() {
        return allocator.getAllocatedMemory();
    }

    /// Lets another connection scan what is left of this stream under a name. The stream is spent afterwards.
    Void scanAs(DuckDBConnection other, String name, Consumer<String> scan) {
        handedOver = true;
        try (ArrowArrayStream exported = ArrowArrayStream.allocateNew(allocator)) {
            Data.exportArrayStream(allocator, reader, exported);
            other.registerArrowStream(name, exported);
            scan.accept(name);
        }
        return null;
    }

    /// Closes in the one order that works: reader, result set, statement, connection, allocator.
    @Override
    public void close() {
        try {
            if (!handedOver) {
                reader.close();
            }
            results.close();
            statement.close();
            connection.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw EngineException.of(failure);
        } finally {
            allocator.close();
        }
    }
}
