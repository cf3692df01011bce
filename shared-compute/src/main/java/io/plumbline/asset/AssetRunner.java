package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.dataset.Dataset;
import io.plumbline.engine.Engine;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.Planning;
import io.plumbline.engine.SessionSettings;
import io.plumbline.storage.ChangedException;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.RunId;
import io.plumbline.storage.Standing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Computes assets over one place of data and, where there is one, one place for results.
///
/// A runner keeps its engine open between runs. It is not for several threads at once; only [#onFile], which needs no
/// engine, may be asked beside a run of local data.
public final class AssetRunner implements AutoCloseable {

    /// How often a run begins: data that changes this often under it will not hold still for a fourth try.
    private static final int ATTEMPTS = 3;

    private final Catalogue catalogue;
    private final DatasetStore data;
    private final Optional<ResultStore> results;
    private final Audience audience;
    private final Engine engine;
    private final VerifiedInputs verified = new VerifiedInputs();

    /// @param audience who reads the messages of the exceptions that runs throw
    public AssetRunner(Catalogue catalogue, DatasetStore data, Optional<ResultStore> results, Audience audience) {
        this(catalogue, data, results, audience, UnaryOperator.identity());
    }

    /// One whose observers can ask how far a statement has come.
    public static AssetRunner tellingProgress(
            Catalogue catalogue, DatasetStore data, Optional<ResultStore> results, Audience audience) {
        return new AssetRunner(catalogue, data, results, audience, SessionSettings::tellingProgress);
    }

    /// One whose runs are for one employee each.
    public static AssetRunner ofOneEmployee(
            Catalogue catalogue, DatasetStore data, Optional<ResultStore> results, Audience audience) {
        return new AssetRunner(catalogue, data, results, audience, settings -> settings.with(Planning.FOR_FEW_ROWS));
    }

    private AssetRunner(
            Catalogue catalogue,
            DatasetStore data,
            Optional<ResultStore> results,
            Audience audience,
            UnaryOperator<SessionSettings> adapted) {
        this.catalogue = catalogue;
        this.data = data;
        this.results = results;
        this.audience = audience;
        List<Path> directories = new ArrayList<>(data.readableDirectories());
        results.ifPresent(store -> directories.add(store.workingDirectory()));
        this.engine = new Engine(adapted.apply(SessionSettings.reading(directories)));
    }

    /// Computes the assets asked for and all that they read, checks them, and replaces their results. Where
    /// every result is on file from the same inputs, nothing is computed. Where a store notices that the data
    /// changed meanwhile, the run begins again.
    ///
    /// @return the assets asked for, in the order in which they were computed
    /// @throws InputException if the input cannot be used; nothing is written then, and earlier results stay
    /// @throws ServiceException if a remote store did not do its part, or its data would not hold still
    public List<AssetResult> run(RunRequest request, RunObserver observer) {
        return run(request, observer, new Cancellation());
    }

    /// As [#run(RunRequest, RunObserver)], and can be ended before it is done.
    ///
    /// @throws CancelledException if that was asked for in time
    public List<AssetResult> run(RunRequest request, RunObserver observer, Cancellation cancellation) {
        cancellation.interruptBy(() -> {
            data.interrupt();
            engine.cancel();
        });
        try {
            return onceItHoldsStill(request, observer, cancellation);
        } catch (RuntimeException failure) {
            throw cancellation.isRequested() ? new CancelledException(failure) : failure;
        } finally {
            cancellation.interruptBy(() -> {});
            if (cancellation.isRequested()) {
                // What was broken off may have been anything, down to the session's own tidying.
                engine.close();
            }
        }
    }

    /// Opens the engine now, so that the first run need not wait for it.
    public void warmUp() {
        engine.open();
    }

    private List<AssetResult> onceItHoldsStill(RunRequest request, RunObserver observer, Cancellation cancellation) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request, observer, cancellation);
            } catch (ChangedException changed) {
                if (attempt == ATTEMPTS) {
                    throw new ServiceException(
                            ServiceException.Kind.TRANSIENT,
                            "%s, each of %d times; run again when the data is complete"
                                    .formatted(changed.getMessage(), ATTEMPTS),
                            changed);
                }
            } finally {
                if (data.release()) {
                    // The engine remembers each footer by its path and would hold what nobody can ask for again.
                    engine.close();
                }
            }
        }
    }

    private List<AssetResult> attempt(RunRequest request, RunObserver observer, Cancellation cancellation) {
        cancellation.check();
        request.plan().require(request.year());
        List<Asset> wanted =
                request.assets().stream().distinct().map(catalogue::require).toList();
        Optional<Focus> focus = request.focus();
        List<Asset> order = catalogue.inOrder(
                wanted, focus.map(Focus::ofEveryone).orElse(AtHand.NONE).assets());
        Optional<ResultStore> results = focus.isPresent() ? Optional.empty() : this.results;
        // Seen before the inputs are found: what replaces a result from now on may have had newer ones.
        Map<Asset, Standing> standings = new LinkedHashMap<>();
        results.ifPresent(store -> wanted.forEach(asset -> standings.put(asset, store.standing(key(asset, request)))));
        Inputs inputs = inputs(request, order);
        YearsBefore before = YearsBefore.of(catalogue, order, request, this::inputs);
        Map<Asset, RunId> runIds = new LinkedHashMap<>();
        List<InputFile> files = results.isPresent() ? inputs.identify() : List.of();
        if (results.isPresent()) {
            before.identify();
            wanted.forEach(asset -> runIds.put(asset, runId(asset, request, files, before)));
            Optional<List<AssetResult>> onFile = onFile(standings, runIds);
            if (onFile.isPresent() && !observer.wantsFindings()) {
                show(results.get(), onFile.get(), observer);
                return onFile.get();
            }
        }
        List<Asset> wantedInOrder = order.stream().filter(wanted::contains).toList();
        Optional<ResultWriter> writer =
                results.map(store -> new ResultWriter(store, request, runIds, standings, before.with(files)));
        try {
            List<Finding> ofYearBefore = new ArrayList<>();
            RunRequest informed = request.with(before.parameters(each -> {
                YearBefore.Judged judged = overParts(
                        () -> each.compute(engine, catalogue, audience, verified, before.filesOf(each), cancellation),
                        each.inputs(),
                        cancellation);
                ofYearBefore.addAll(judged.warnings());
                return judged.rows();
            }));
            Supplier<List<AssetResult>> run = () -> engine.run(
                    session -> new Run(session, informed, inputs, order, ofYearBefore, audience, observer, cancellation)
                            .compute(wantedInOrder, catalogue, files, verified, writer));
            return overParts(run, inputs, cancellation);
        } catch (EngineException failure) {
            throw Explanation.of(failure, audience);
        }
    }

    /// A run that goes wrong over parts of files is run again over the whole of them: what is wrong is then said
    /// as of local files, and a part that was left out is never what is blamed.
    private static <T> T overParts(Supplier<T> run, Inputs inputs, Cancellation cancellation) {
        try {
            return run.get();
        } catch (InputException | EngineException failure) {
            if (!cancellation.isRequested() && inputs.complete()) {
                return run.get();
            }
            throw failure;
        }
    }

    /// The result files of the assets asked for that this run would leave as they are. Reads the inputs through,
    /// and computes nothing. How the files are compressed makes no difference.
    public Map<String, Path> onFile(RunRequest request) {
        Map<String, Path> current = new LinkedHashMap<>();
        if (results.isPresent()) {
            List<Asset> wanted =
                    request.assets().stream().map(catalogue::require).toList();
            List<Asset> order = catalogue.inOrder(wanted);
            Inputs inputs = inputs(request, order);
            YearsBefore before = YearsBefore.of(catalogue, order, request, this::inputs);
            List<InputFile> files = inputs.identify();
            before.identify();
            for (Asset asset : wanted) {
                ResultKey key = key(asset, request);
                results.get()
                        .manifest(key)
                        .filter(there -> there.runId().equals(runId(asset, request.with(there.codec()), files, before)))
                        .flatMap(_ -> results.get().file(key))
                        .ifPresent(file -> current.put(asset.name(), file));
            }
        }
        return current;
    }

    private void show(ResultStore store, List<AssetResult> onFile, RunObserver observer) {
        if (!observer.wantsRows()) {
            return;
        }
        for (AssetResult result : onFile) {
            Path file = result.manifest()
                    .flatMap(manifest -> store.file(manifest.key()))
                    .orElseThrow();
            engine.run(session -> {
                Show.onFile(session, result.asset(), file, observer);
                return result;
            });
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private static List<Dataset> datasets(List<Asset> order) {
        return order.stream()
                .flatMap(asset -> asset.inputs().stream())
                .flatMap(input -> Dataset.of(input.relation()).stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Inputs inputs(RunRequest request, List<Asset> order) {
        return Inputs.find(data, request.plan(), request.year(), datasets(order));
    }

    private RunId runId(Asset asset, RunRequest request, List<InputFile> files, YearsBefore before) {
        List<Asset> closure = catalogue.inOrder(List.of(asset));
        List<String> read = datasets(closure).stream().map(Dataset::relation).toList();
        RunId.Builder runId = RunId.of(key(asset, request))
                .inputs(files.stream()
                        .filter(file -> read.contains(file.dataset()))
                        .toList())
                .plan(request.plan().fingerprint())
                .limits(request.limits().version())
                .code(CodeVersion.of(closure))
                .with("codec", request.codec().choice());
        List<String> relations = closure.stream()
                .flatMap(each -> each.inputs().stream())
                .map(Asset.Input::relation)
                .toList();
        request.parameters().stream()
                .filter(parameter -> relations.contains(parameter.relation()))
                .forEach(parameter -> runId.with(parameter.relation(), parameter.fingerprint()));
        before.of(closure)
                .forEach(each -> runId.with(
                        each.antecedent().relation(),
                        runId(each.asset(), each.request(), before.filesOf(each), YearsBefore.NONE)
                                .value()));
        return runId.build();
    }

    private static Optional<List<AssetResult>> onFile(Map<Asset, Standing> standings, Map<Asset, RunId> runIds) {
        List<AssetResult> found = new ArrayList<>();
        for (Map.Entry<Asset, Standing> each : standings.entrySet()) {
            Asset asset = each.getKey();
            Optional<Manifest> manifest =
                    each.getValue().manifest().filter(there -> there.runId().equals(runIds.get(asset)));
            if (manifest.isEmpty()) {
                return Optional.empty();
            }
            found.add(new AssetResult(
                    asset, manifest.get().rows(), BigDecimal.ZERO, BigDecimal.ZERO, List.of(), manifest, true));
        }
        return Optional.of(found);
    }

    static ResultKey key(Asset asset, RunRequest request) {
        return new ResultKey(asset.name(), request.plan().planId(), request.year());
    }
}
