package io.plumbline.asset;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.RecordedCheck;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Writes the results of a run: all files first, then each takes the place of the old one.
final class ResultWriter {

    private final Session session;
    private final Catalogue catalogue;
    private final RunRequest request;
    private final Map<Asset, RunId> runIds;
    private final List<InputFile> files;
    private final Instant started;

    ResultWriter(
            Session session,
            Catalogue catalogue,
            RunRequest request,
            Map<Asset, RunId> runIds,
            List<InputFile> files,
            Instant started) {
        this.session = session;
        this.catalogue = catalogue;
        this.request = request;
        this.runIds = runIds;
        this.files = files;
        this.started = started;
    }

    List<AssetResult> write(
            ResultStore store, List<Asset> assets, Stopwatch stopwatch, Findings findings, RunObserver observer) {
        List<Replacement> replacements = new ArrayList<>();
        try {
            Map<Asset, Long> rows = new HashMap<>();
            for (Asset asset : assets) {
                observer.step("write " + asset.name(), session::progress);
                Replacement replacement = store.begin(AssetRunner.key(asset, request));
                replacements.add(replacement);
                stopwatch.time(
                        asset,
                        () -> replacement.write(file ->
                                rows.put(asset, session.copyToParquet("from " + asset.name(), file, options(asset)))));
            }
            List<AssetResult> results = new ArrayList<>();
            for (int i = 0; i < assets.size(); i++) {
                Asset asset = assets.get(i);
                List<Finding> found = findings.of(asset, catalogue);
                long count = Objects.requireNonNull(rows.get(asset));
                Manifest manifest = replacements.get(i).commit(facts(asset, count, found, stopwatch));
                results.add(
                        new AssetResult(asset, count, stopwatch.seconds(asset), found, Optional.of(manifest), false));
            }
            return results;
        } finally {
            replacements.forEach(Replacement::close);
        }
    }

    private ParquetOptions options(Asset asset) {
        return new ParquetOptions(
                request.codec().parquetName(),
                Map.of("plumbline.run_id", runId(asset).value(), "plumbline.asset", asset.name()));
    }

    private ResultFacts facts(Asset asset, long rows, List<Finding> found, Stopwatch stopwatch) {
        return new ResultFacts(
                runId(asset),
                rows,
                found.stream().map(ResultWriter::recorded).toList(),
                files,
                request.limits().version(),
                CodeVersion.of(catalogue.inOrder(List.of(asset))),
                request.codec(),
                started,
                stopwatch.seconds(asset),
                PeakMemory.bytes());
    }

    private RunId runId(Asset asset) {
        return Objects.requireNonNull(runIds.get(asset));
    }

    private static RecordedCheck recorded(Finding finding) {
        return new RecordedCheck(
                finding.check(),
                switch (finding.severity()) {
                    case ERROR -> RecordedCheck.Severity.ERROR;
                    case WARNING -> RecordedCheck.Severity.WARNING;
                },
                finding.passed() ? RecordedCheck.Outcome.PASSED : RecordedCheck.Outcome.FAILED,
                finding.offendingRows());
    }
}
