package io.plumbline.benchmark.workload;

import io.plumbline.asset.BareAssets;
import io.plumbline.asset.Catalogue;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The SELECTs of assets in a bare DuckDB session, with nothing of a run around them.
final class BareAssetTrial implements Trial {

    private static final ParquetOptions ZSTD = new ParquetOptions("zstd", Map.of());

    private final Session session;
    private final BareAssets assets;
    private final String shown;
    private final Path scratch;

    BareAssetTrial(Catalogue catalogue, List<String> assets, String shown, Path files, Path scratch) {
        this.shown = shown;
        this.scratch = scratch;
        session = Session.open(SessionSettings.reading(List.of(files, scratch)));
        this.assets =
                new BareAssets(session, catalogue, BenchmarkPlan.request(files, assets), BenchmarkPlan.parquet(files));
    }

    @Override
    public Sample run() {
        long began = System.nanoTime();
        assets.compute(
                asset -> scratch.resolve((asset.name().equals(shown) ? "result" : asset.name()) + ".parquet"), ZSTD);
        long nanos = System.nanoTime() - began;
        assets.forget();
        return Sample.of(nanos, 0, 0);
    }

    @Override
    public void close() {
        session.close();
    }
}
