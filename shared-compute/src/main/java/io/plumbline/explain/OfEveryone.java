package io.plumbline.explain;

import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Catalogue;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.WorkingDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Results over everyone that were computed for one explanation, and are gone after it.
///
/// @param files the result files, by asset
/// @param seconds what it took
record OfEveryone(AssetRunner runner, WorkingDirectory directory, Map<String, Path> files, BigDecimal seconds)
        implements AutoCloseable {

    static OfEveryone compute(Catalogue catalogue, DatasetStore data, RunRequest request, RunObserver progress) {
        long start = System.nanoTime();
        WorkingDirectory directory =
                WorkingDirectory.in(Path.of(System.getProperty("java.io.tmpdir")), "plumbline-explain");
        ResultStore store = ResultDirectory.of(directory.path());
        AssetRunner runner = new AssetRunner(catalogue, data, Optional.of(store), Audience.OPERATOR);
        try {
            Map<String, Path> files = new HashMap<>();
            for (AssetResult result : runner.run(request, new GatheredRows(progress))) {
                result.manifest()
                        .flatMap(manifest -> store.file(manifest.key()))
                        .ifPresent(file -> files.put(result.asset().name(), file));
            }
            BigDecimal seconds =
                    BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(1, RoundingMode.HALF_UP);
            return new OfEveryone(runner, directory, Map.copyOf(files), seconds);
        } catch (RuntimeException failure) {
            runner.close();
            directory.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        try (directory) {
            runner.close();
        }
    }
}
