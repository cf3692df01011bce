package io.plumbline.asset;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.PeakMemory;
import io.plumbline.engine.Session;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.RecordedCheck;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.RunId;
import io.plumbline.storage.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// Writes the results of a run: all files first, aside; then, if nothing was wrong, each takes the place of
/// the old one.
final class ResultWriter {

    /// A result that was written aside.
    private record Written(Asset asset, Replacement replacement, long rows) {}

    private final ResultStore store;
    private final RunRequest request;
    private final Map<Asset, RunId> runIds;
    private final Map<Asset, Standing> standings;
    private final List<InputFile> files;
    private final Instant started = Instant.now();

    /// @param standings what was under the keys before the inputs were found
    ResultWriter(
            ResultStore store,
            RunRequest request,
            Map<Asset, RunId> runIds,
            Map<Asset, Standing> standings,
            List<InputFile> files) {
        this.store = store;
        this.request = request;
        this.runIds = runIds;
        this.standings = standings;
        this.files = files;
    }

    /// @param settle throws if anything is wrong with the input; called when the files are written and before
    /// they count
    List<AssetResult> write(
            Session session, List<Asset> assets, Outcomes outcomes, RunObserver observer, Runnable settle) {
        List<Written> written = new ArrayList<>();
        try {
            for (Asset asset : assets) {
                observer.step("write " + asset.name(), session::progress);
                outcomes.stopwatch().time(asset, () -> written.add(writeAside(session, asset)));
            }
            observer.step("check", OptionalDouble::empty);
            settle.run();
            return written.stream().map(each -> commit(each, outcomes)).toList();
        } finally {
            written.reversed().forEach(each -> each.replacement().close());
        }
    }

    private Written writeAside(Session session, Asset asset) {
        Replacement replacement = store.begin(Objects.requireNonNull(standings.get(asset)));
        try {
            long[] rows = new long[1];
            replacement.write(file ->
                    rows[0] = session.copyToParquet("from " + asset.name(), asset.columns(), file, options(asset)));
            return new Written(asset, replacement, rows[0]);
        } catch (RuntimeException failure) {
            replacement.close();
            throw failure;
        }
    }

    private AssetResult commit(Written written, Outcomes outcomes) {
        Asset asset = written.asset();
        Manifest manifest = written.replacement()
                .commit(new ResultFacts(
                        runId(asset),
                        written.rows(),
                        outcomes.findings(asset).stream()
                                .map(ResultWriter::recorded)
                                .toList(),
                        files,
                        request.limits().version(),
                        outcomes.codeVersion(asset),
                        request.codec(),
                        started,
                        outcomes.secondsFromFiles(asset),
                        PeakMemory.ofThisProcess()));
        return outcomes.of(asset, written.rows(), Optional.of(manifest));
    }

    private ParquetOptions options(Asset asset) {
        return new ParquetOptions(
                        request.codec().parquetName(),
                        Map.of("plumbline.run_id", runId(asset).value(), "plumbline.asset", asset.name()))
                .inSmallGroups();
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
