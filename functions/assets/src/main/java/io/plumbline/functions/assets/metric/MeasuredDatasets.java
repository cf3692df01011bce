package io.plumbline.functions.assets.metric;

import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.Extent;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.PlanYears;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A store of datasets of which a meter takes the time that it needs to find files. What fetching takes, the
/// store of remote files counts itself.
public record MeasuredDatasets(DatasetStore store, Meter meter) implements DatasetStore {

    @Override
    public DatasetFiles find(String dataset, Collection<String> planIds, PlanYears years) {
        return meter.time(Metric.FIND_SECONDS, () -> store.find(dataset, planIds, years));
    }

    @Override
    public Optional<DatasetFiles> findIfPresent(String dataset, Collection<String> planIds, PlanYears years) {
        return meter.time(Metric.FIND_SECONDS, () -> store.findIfPresent(dataset, planIds, years));
    }

    @Override
    public List<InputFile> identify(DatasetFiles dataset) {
        return store.identify(dataset);
    }

    @Override
    public List<Path> readableDirectories() {
        return store.readableDirectories();
    }

    @Override
    public void provide(DatasetFiles files, Extent extent) {
        store.provide(files, extent);
    }

    @Override
    public boolean complete(DatasetFiles files) {
        return store.complete(files);
    }

    @Override
    public void interrupt() {
        store.interrupt();
    }

    @Override
    public boolean release() {
        return store.release();
    }
}
