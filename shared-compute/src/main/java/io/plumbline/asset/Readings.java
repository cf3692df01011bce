package io.plumbline.asset;

import io.plumbline.dataset.Dataset;
import io.plumbline.engine.EngineException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Reads the rows that are read once and kept, while the assets that need none of them are computed.
///
/// To find a few rows among millions is most of what a run for one employee has the disk and all processors do. In a
/// run for everyone, what can be computed of a census of one row group keeps one processor busy, and leaves the other.
final class Readings implements AutoCloseable {

    private final ExecutorService beside = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("reading").factory());
    private final Map<Dataset, Later<?>> begun = new EnumMap<>(Dataset.class);

    /// Begins to read a dataset; the census, without which nothing can be said, at once.
    ///
    /// @param reading reads it
    void begin(Dataset dataset, Runnable reading) {
        if (dataset == Dataset.CENSUS) {
            reading.run();
        } else {
            begun.put(dataset, Later.on(beside, Executors.callable(reading)));
        }
    }

    /// Waits until the rows of a dataset are there.
    ///
    /// @throws EngineException if they could not be read
    void await(Dataset dataset) {
        Later<?> reading = begun.get(dataset);
        if (reading != null) {
            reading.get();
        }
    }

    /// Waits until none of them uses the session.
    @Override
    public void close() {
        beside.close();
    }
}
