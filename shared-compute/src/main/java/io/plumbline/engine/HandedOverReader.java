package io.plumbline.engine;

import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/// A reader that another connection scans with several threads, all of which shall hear of the first failure:
/// DuckDB tells it to one thread only, and reports the error of whichever thread comes last. It is closed by
/// DuckDB where the scan began, by its owner where it did not, so once is enough.
final class HandedOverReader extends ArrowReader {

    private final ArrowReader reader;
    private @Nullable IOException first;
    private boolean closed;

    HandedOverReader(ArrowReader reader, BufferAllocator allocator) {
        super(allocator);
        this.reader = reader;
    }

    @Override
    public VectorSchemaRoot getVectorSchemaRoot() throws IOException {
        return reader.getVectorSchemaRoot();
    }

    @Override
    public boolean loadNextBatch() throws IOException {
        if (first == null) {
            try {
                return reader.loadNextBatch();
            } catch (IOException failure) {
                first = failure;
            }
        }
        throw first;
    }

    @Override
    public long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public void close(boolean closeReadSource) throws IOException {
        if (!closed) {
            closed = true;
            reader.close(closeReadSource);
        }
    }

    @Override
    protected void closeReadSource() throws IOException {
        reader.close();
    }

    @Override
    protected Schema readSchema() throws IOException {
        return reader.getVectorSchemaRoot().getSchema();
    }
}
