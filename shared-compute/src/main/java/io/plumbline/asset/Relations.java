package io.plumbline.asset;

import io.plumbline.dataset.BoundDataset;
import io.plumbline.dataset.Dataset;
import io.plumbline.dataset.DatasetBinder;
import io.plumbline.dataset.Fault;
import io.plumbline.dataset.ParquetChunks;
import io.plumbline.dataset.Scope;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.Session;
import io.plumbline.storage.ColumnChunks;
import io.plumbline.storage.InputFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The relations that a run has bound: what the request says, the datasets, and the assets computed so far.
final class Relations implements AutoCloseable {

    private static final String PLAN = "plan";

    private final Session session;
    private final RunRequest request;
    private final Inputs inputs;
    private final List<Asset> order;
    private final Findings findings;
    private final List<Fault> faults;
    private final Set<String> bound = new HashSet<>();
    private final Readings readings = new Readings();

    /// @param faults are added to
    Relations(
            Session session,
            RunRequest request,
            Inputs inputs,
            List<Asset> order,
            Findings findings,
            List<Fault> faults) {
        this.session = session;
        this.request = request;
        this.inputs = inputs;
        this.order = order;
        this.findings = findings;
        this.faults = faults;
        findings.located(PLAN, "plan file of plan " + request.plan().planId());
    }

    /// Binds what the assets read that is no asset, and begins to read what is read beside them.
    List<BoundDataset> bind() {
        List<Parameter> parameters = parameters();
        // The census reads the plan to derive what it lacks; the others can wait until rows are being read.
        bind(parameters.stream().filter(Relations::isPlan));
        List<BoundDataset> datasets = bindDatasets();
        bind(parameters.stream().filter(parameter -> !isPlan(parameter)));
        return datasets;
    }

    /// Whether all that an asset reads is bound.
    boolean haveInputsOf(Asset asset) {
        return asset.inputs().stream().allMatch(input -> bound.contains(input.relation()));
    }

    /// Notes that an asset is bound.
    void add(String asset) {
        bound.add(asset);
    }

    /// The plan, and the parameters that some asset reads.
    private List<Parameter> parameters() {
        Set<String> read = new HashSet<>(Set.of(PLAN));
        order.forEach(asset -> asset.inputs().forEach(input -> read.add(input.relation())));
        PlanParameters ofPlan = new PlanParameters(request.plan(), request.year(), request.limits());
        return Stream.concat(ofPlan.readBy(read).stream(), request.parameters().stream())
                .toList();
    }

    private static boolean isPlan(Parameter parameter) {
        return parameter.relation().equals(PLAN);
    }

    private void bind(Stream<Parameter> parameters) {
        parameters.forEach(parameter -> {
            parameter.binding().accept(session);
            bound.add(parameter.relation());
        });
    }

    private List<BoundDataset> bindDatasets() {
        DatasetBinder binder =
                new DatasetBinder(session, scope(), request.plan().columns());
        ColumnChunks chunks = new ParquetChunks(session);
        List<BoundDataset> datasets = new ArrayList<>();
        for (Dataset dataset : inputs.datasets()) {
            try {
                BoundDataset found = inputs.bind(dataset, binder, columnsRead(dataset), chunks);
                inputs.reading(found, binder).ifPresent(reading -> readings.begin(dataset, reading));
                faults.addAll(found.contractFaults());
                findings.located(dataset.relation(), found.where());
                datasets.add(found);
                if (found.isBound()) {
                    bound.add(dataset.relation());
                }
            } catch (EngineException failure) {
                faults.addAll(damage(dataset, failure));
            }
        }
        // Only hours of service may be missing: nothing is on record then, and assets say what they assume.
        datasetsRead().filter(dataset -> !inputs.datasets().contains(dataset)).forEach(dataset -> {
            binder.bindAbsent(dataset);
            bound.add(dataset.relation());
        });
        faults.addAll(binder.mappingFaults());
        return datasets;
    }

    private Stream<Dataset> datasetsRead() {
        return order.stream()
                .flatMap(asset -> asset.inputs().stream())
                .flatMap(input -> Dataset.of(input.relation()).stream())
                .distinct();
    }

    private Set<String> columnsRead(Dataset dataset) {
        return order.stream()
                .flatMap(asset -> asset.inputs().stream())
                .filter(input -> input.relation().equals(dataset.relation()))
                .flatMap(input -> input.columns().stream())
                .collect(Collectors.toSet());
    }

    private Scope scope() {
        return new Scope(
                request.plan().planId(),
                request.plan().relatedPlans(),
                request.year(),
                request.plan().contributionDays(request.year()),
                request.plan().contributionYears(request.year()),
                request.focus().map(Focus::employee));
    }

    VerifiedInputs.Key keyOf(BoundDataset dataset, List<InputFile> files) {
        return VerifiedInputs.Key.of(
                dataset.dataset(), files, scope(), request.plan().columns());
    }

    /// What is wrong with files that the engine cannot read; the failure itself where nothing is.
    List<Fault> damage(Dataset dataset, EngineException failure) {
        if (failure.isForWantOfRoom()) {
            throw failure; // which is no fault of the file, and to read it again would end the same way
        }
        List<Fault> damage = inputs.damage(dataset, session);
        if (damage.isEmpty()) {
            throw failure;
        }
        return damage;
    }

    /// The rows that are read beside whatever is computed meanwhile.
    Readings readings() {
        return readings;
    }

    /// Waits for the rows that an asset reads.
    void awaitRows(Asset asset) {
        for (Asset.Input input : asset.inputs()) {
            Dataset.of(input.relation()).ifPresent(dataset -> {
                try {
                    readings.await(dataset);
                } catch (EngineException failure) {
                    faults.addAll(damage(dataset, failure));
                    bound.remove(dataset.relation());
                }
            });
        }
    }
    /// Waits until nothing uses the session.
    @Override
    public void close() {
        readings.close();
    }
}
