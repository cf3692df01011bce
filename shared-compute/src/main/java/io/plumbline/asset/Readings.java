package io.plumbline.asset;

import io.plumbline.dataset.BoundDataset;
import io.plumbline.dataset.Dataset;
import io.plumbline.engine.EngineException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Reads the rows of the one employee whom a run is for, while the assets that need none of them are computed.
///
/// To find a few rows among millions is most of what such a run has the disk and all processors do.
final class Readings implements AutoCloseable {

    private final ExecutorService beside = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("reading").factory());
    private final Map<Dataset, Later<?>> begun = new EnumMap<>(Dataset.class);

    /// Begins to read a dataset where it is one employee's; the census, without which nothing can be said, at once.
    ///
    /// @param read reads it
    void begin(BoundDataset dataset, Runnable read) {
        if (!dataset.isNarrowed()) {
            return;
        }
        if (dataset.dataset() == Dataset.CENSUS) {
            read.run();
        } else {
            begun.put(dataset.dataset(), Later.on(beside, Executors.callable(read)));
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
