package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.dataset.BoundDataset;
import io.plumbline.dataset.DatasetBinder;
import io.plumbline.dataset.Fault;
import io.plumbline.dataset.Scope;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One run: it binds the inputs, computes each asset after what it reads, checks them all, and only then
/// writes.
///
/// Faults are gathered rather than thrown one by one, so that whoever mends the input hears of all of them at
/// once.
final class Run {

    private final Session session;
    private final Catalogue catalogue;
    private final RunRequest request;
    private final Inputs inputs;
    private final List<Asset> order;
    private final List<Asset> wanted;
    private final Audience audience;
    private final RunObserver observer;
    private final Set<String> bound = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Findings findings;
    private final Stopwatch stopwatch = new Stopwatch();

    Run(
            Session session,
            Catalogue catalogue,
            RunRequest request,
            Inputs inputs,
            List<Asset> order,
            List<Asset> wanted,
            Audience audience,
            RunObserver observer) {
        this.session = session;
        this.catalogue = catalogue;
        this.request = request;
        this.inputs = inputs;
        this.order = order;
        this.wanted = wanted;
        this.audience = audience;
        this.observer = observer;
        this.findings = new Findings(session);
    }

    List<AssetResult> compute(Optional<ResultStore> results, Map<Asset, RunId> runIds, List<InputFile> files) {
        Instant started = Instant.now();
        try {
            bindParameters();
            bindDatasets();
            order.forEach(this::computeAsset);
            stopIfAny(faults);
            ResultWriter writer = new ResultWriter(session, catalogue, request, runIds, files, started);
            List<AssetResult> done = results.map(
                            store -> writer.write(store, wantedInOrder(), stopwatch, findings, observer))
                    .orElseGet(() -> wantedInOrder().stream().map(this::counted).toList());
            if (observer.wantsRows()) {
                wantedInOrder().forEach(asset -> Show.bound(session, asset, observer));
            }
            return done;
        } finally {
            bound.forEach(session::drop);
        }
    }

    private void bindParameters() {
        PlanParameters ofPlan = new PlanParameters(request.plan(), request.year(), request.limits());
        Set<String> read = new HashSet<>();
        order.forEach(asset -> asset.inputs().forEach(input -> read.add(input.relation())));
        Stream<Parameter> limits = read.contains("limits") ? Stream.of(ofPlan.limits()) : Stream.of();
        Stream<Parameter> taxYears = read.contains("tax_years") ? Stream.of(ofPlan.taxYears()) : Stream.of();
        Stream.of(Stream.of(ofPlan.plan(), ofPlan.moneyTypes()), limits, taxYears, request.parameters().stream())
                .flatMap(parameters -> parameters)
                .forEach(parameter -> {
                    parameter.binding().accept(session);
                    bound.add(parameter.relation());
                });
    }

    private void bindDatasets() {
        Scope scope = new Scope(request.plan().planId(), request.plan().relatedPlans(), request.year());
        DatasetBinder binder = new DatasetBinder(session, scope, request.plan().columns());
        for (BoundDataset dataset : inputs.bind(binder)) {
            observer.step("check " + dataset.dataset().relation(), session::progress);
            faults.addAll(dataset.contractFaults());
            faults.addAll(dataset.valueFaults(session));
            findings.located(dataset.dataset().relation(), dataset.where());
            findings.add(new Finding("left_out", Check.Severity.WARNING, dataset.leftOut(session)));
            if (dataset.contractFaults().isEmpty()) {
                bound.add(dataset.dataset().relation());
            }
        }
    }

    private void computeAsset(Asset asset) {
        if (!asset.inputs().stream().allMatch(input -> bound.contains(input.relation()))) {
            if (faults.isEmpty()) {
                throw new IllegalStateException(asset.name() + " reads a relation that nothing binds");
            }
            return; // what it reads is at fault already
        }
        observer.step(asset.name(), session::progress);
        stopwatch.time(asset, () -> {
            switch (asset.form()) {
                case VIEW -> session.view(asset.name(), asset.select());
                case TABLE -> session.materialise(asset.name(), asset.select());
            }
            bound.add(asset.name());
            requireContract(asset);
            for (Check check : asset.checks()) {
                Finding finding = findings.look(check);
                if (check.severity() == Check.Severity.ERROR) {
                    faults.addAll(finding.faults());
                }
            }
        });
    }

    /// A SELECT that yields other columns than its asset promises is a fault of the program, found before
    /// anyone sees it.
    private void requireContract(Asset asset) {
        List<ColumnInfo> promised = asset.output().stream()
                .map(column -> new ColumnInfo(column.name(), column.type()))
                .toList();
        List<ColumnInfo> yielded = session.columns("from " + asset.name());
        if (!promised.equals(yielded)) {
            throw new IllegalStateException(asset.name() + " promises " + promised + " and yields " + yielded);
        }
    }

    private void stopIfAny(List<Fault> found) {
        if (!found.isEmpty()) {
            throw new InputException(Fault.line(found, audience.mayKnowEmployees()));
        }
    }

    private List<Asset> wantedInOrder() {
        return order.stream().filter(wanted::contains).toList();
    }

    private AssetResult counted(Asset asset) {
        long rows;
        try (Rows counted = session.rows("select count(*) as n from " + asset.name())) {
            counted.next();
            rows = counted.integer("n");
        }
        return new AssetResult(
                asset, rows, stopwatch.seconds(asset), findings.of(asset, catalogue), Optional.empty(), false);
    }
}
