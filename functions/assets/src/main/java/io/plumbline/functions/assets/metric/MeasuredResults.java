package io.plumbline.functions.assets.metric;

import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A store of results of which a meter takes the time that it needs to look at results and to put them in
/// place.
public record MeasuredResults(ResultStore store, Meter meter) implements ResultStore {

    @Override
    public Standing standing(ResultKey key) {
        return meter.time(Metric.FIND_SECONDS, () -> store.standing(key));
    }

    @Override
    public Replacement begin(Standing seen) {
        return new MeasuredReplacement(store.begin(seen), meter);
    }

    @Override
    public Optional<Manifest> manifest(ResultKey key) {
        return store.manifest(key);
    }

    @Override
    public Optional<Manifest> verifiedManifest(ResultKey key) {
        return store.verifiedManifest(key);
    }

    @Override
    public Optional<Path> file(ResultKey key) {
        return store.file(key);
    }

    @Override
    public List<Manifest> all() {
        return store.all();
    }

    @Override
    public List<Manifest> all(String asset) {
        return store.all(asset);
    }

    @Override
    public void sweep(ResultKey key) {
        store.sweep(key);
    }

    @Override
    public Path workingDirectory() {
        return store.workingDirectory();
    }

    private record MeasuredReplacement(Replacement replacement, Meter meter) implements Replacement {

        @Override
        public Path file() {
            return replacement.file();
        }

        @Override
        public void write(Writer writer) {
            replacement.write(writer);
        }

        @Override
        public Manifest commit(ResultFacts facts) {
            return meter.time(Metric.WRITE_SECONDS, () -> replacement.commit(facts));
        }

        @Override
        public void close() {
            replacement.close();
        }
    }
}
