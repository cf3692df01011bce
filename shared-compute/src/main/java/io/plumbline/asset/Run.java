package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.dataset.BoundDataset;
import io.plumbline.dataset.Dataset;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import io.plumbline.storage.InputFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One run: it binds the inputs, computes each asset after what it reads, checks them all, and only then lets
/// results take the place of earlier ones.
///
/// Faults are gathered rather than thrown one by one, so that whoever mends the input hears of all of them at
/// once.
final class Run {

    private final Session session;
    private final RunRequest request;
    private final Inputs inputs;
    private final List<Asset> order;
    private final Audience audience;
    private final RunObserver observer;
    private final Cancellation cancellation;
    private final Relations relations;
    private final Map<String, Long> rows = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    /// Several assets may be held by one check.
    private final Set<Check> made = new HashSet<>();

    private final Findings findings;
    private final Stopwatch stopwatch = new Stopwatch();

    /// @param ofYearBefore what the run of the year before told of, as far as this one rests on it
    Run(
            Session session,
            RunRequest request,
            Inputs inputs,
            List<Asset> order,
            List<Finding> ofYearBefore,
            Audience audience,
            RunObserver observer,
            Cancellation cancellation) {
        this.session = session;
        this.request = request;
        this.inputs = inputs;
        this.order = order;
        this.audience = audience;
        this.observer = observer;
        this.cancellation = cancellation;
        this.findings = new Findings(session, audience);
        ofYearBefore.forEach(findings::add);
        this.relations = new Relations(session, request, inputs, order, findings, faults);
    }

    /// @param wanted the assets that were asked for, in order
    /// @param files the input files with their hashes, where results are kept
    /// @param writer writes their results, where results are kept
    List<AssetResult> compute(
            List<Asset> wanted,
            Catalogue catalogue,
            List<InputFile> files,
            VerifiedInputs verified,
            Optional<ResultWriter> writer) {
        try (relations;
                Ahead ahead = new Ahead(session)) {
            List<BoundDataset> datasets = relations.bind();
            List<AssetResult> done;
            try (Verification verification = new Verification(relations.readings(), verifiers())) {
                datasets.forEach(
                        dataset -> verification.look(session, dataset, relations.keyOf(dataset, files), verified));
                Outcomes outcomes = new Outcomes(catalogue, stopwatch, findings);
                try {
                    computeAssets(verification, ahead);
                    done = writer.map(results ->
                                    results.write(session, wanted, outcomes, observer, () -> settle(verification)))
                            .orElseGet(() -> counted(wanted, outcomes, verification));
                } catch (EngineException failure) {
                    throw explained(failure, verification);
                }
            }
            if (observer.wantsRows()) {
                wanted.forEach(asset -> Show.bound(session, asset, observer));
            }
            return done;
        } finally {
            if (!session.isInvalidated() && !cancellation.isRequested()) {
                session.clear();
            }
        }
    }

    /// Assets join by employee: one who is in the census twice is there four times after the next join and sixteen
    /// times after another, without end. So nothing is computed past the first asset, beside which keys are looked
    /// at, where any repeats.
    private void computeAssets(Verification verification, Ahead ahead) {
        order.stream().skip(1).filter(this::canBeBegunAhead).forEach(ahead::begin);
        computeAsset(order.getFirst(), verification, ahead);
        if (order.size() > 1 && verification.findsRepeatedKeys(Dataset.CENSUS)) {
            settle(verification);
        }
        order.stream().skip(1).forEach(asset -> computeAsset(asset, verification, ahead));
    }

    private boolean canBeBegunAhead(Asset asset) {
        return asset.inPartsOf().isPresent()
                && request.focus().isEmpty()
                && asset.applicability().to(request.plan(), request.year())
                && relations.haveInputsOf(asset)
                && Portions.leaveRoom(asset, inputs::bytes, session.memory());
    }

    private void computeAsset(Asset asset, Verification verification, Ahead ahead) {
        relations.awaitRows(asset);
        if (!relations.haveInputsOf(asset)) {
            if (faults.isEmpty()) {
                throw new IllegalStateException(asset.name() + " reads a relation that nothing binds");
            }
            return; // what it reads is at fault already
        }
        cancellation.check();
        observer.step(asset.name(), session::progress);
        ahead.await(asset)
                .ifPresentOrElse(
                        done -> {
                            rows.put(asset.name(), done.rows());
                            stopwatch.took(asset, done.nanos());
                        },
                        () -> stopwatch.time(asset, () -> bind(asset)));
        relations.add(asset.name());
        asset.checks().stream()
                .filter(check -> request.focus().isEmpty() || !check.needsEveryone())
                .filter(made::add)
                .forEach(check -> verification.look(findings, check));
    }

    private void bind(Asset asset) {
        if (bindAtHand(asset)) {
            return;
        }
        if (!asset.applicability().to(request.plan(), request.year())) {
            session.table(asset.name(), asset.columns(), List.of());
            return;
        }
        asset.computation().ifPresentOrElse(rules -> compute(asset, rules), () -> {
            switch (form(asset)) {
                case VIEW -> session.view(asset.name(), asset.select());
                case TABLE -> rows.put(asset.name(), tabulate(asset));
            }
        });
    }

    /// @return how many rows there are
    private long tabulate(Asset asset) {
        Portions portions =
                request.focus().isPresent() ? Portions.WHOLE : Portions.of(asset, inputs::bytes, session.memory());
        return portions.materialise(asset, session, cancellation);
    }

    /// Views upon views are planned anew by each that reads them, which for one employee takes longer than their rows.
    private Asset.Form form(Asset asset) {
        return request.focus().isPresent() ? Asset.Form.TABLE : asset.form();
    }

    /// Binds what a run for one employee takes from results over everyone.
    ///
    /// @return whether the asset is such
    private boolean bindAtHand(Asset asset) {
        Optional<AtHand> results = request.focus().map(Focus::ofEveryone).filter(atHand -> atHand.has(asset));
        results.ifPresent(atHand -> session.bind(
                asset.name(),
                new Source.Parquet(List.of(atHand.file(asset))),
                asset.output().stream().map(Asset.OutputColumn::name).toList()));
        return results.isPresent();
    }

    private void compute(Asset asset, Computation computation) {
        List<List<@Nullable Object>> computed;
        try (Rows rows = session.rows(asset.select())) {
            computed = computation.rows().apply(rows);
        }
        session.table(asset.name(), asset.columns(), computed);
    }

    /// Hears what the verification found, and stops the run if anything at all was wrong. After this, it is too
    /// late to cancel.
    private void settle(Verification verification) {
        Verification.Outcome outcome = verification.await();
        List<Finding> untold = consequences(outcome);
        List<Finding> told = outcome.findings().stream()
                .filter(each -> !untold.contains(each))
                .toList();
        told.forEach(findings::add);
        told.forEach(this::show);
        faults.addAll(outcome.faults());
        untold.forEach(finding -> faults.removeAll(finding.faults()));
        outcome.unreadable().forEach((dataset, failure) -> faults.addAll(relations.damage(dataset, failure)));
        stopIfAny();
        cancellation.check();
    }

    /// What checks that go by computed figures found, of results or of what the plan says for them, where the input is
    /// at fault: it may come of that, and whoever mends the input hears of what is left of it.
    private List<Finding> consequences(Verification.Outcome outcome) {
        List<String> ofFigures = made.stream()
                .filter(check -> check.severity() == Check.Severity.ERROR)
                .filter(check -> Dataset.of(check.about()).isEmpty())
                .map(Check::name)
                .toList();
        List<Finding> found = outcome.findings().stream()
                .filter(finding -> finding.severity() == Check.Severity.ERROR && ofFigures.contains(finding.check()))
                .toList();
        int ofThem = found.stream().mapToInt(finding -> finding.faults().size()).sum();
        boolean isInputAtFault = !faults.isEmpty()
                || !outcome.unreadable().isEmpty()
                || outcome.faults().size() > ofThem;
        return isInputAtFault ? found : List.of();
    }

    /// Whoever follows the run hears of each row at fault while the relations are still bound.
    private void show(Finding finding) {
        for (Fault fault : finding.faults()) {
            observer.found(finding, fault, () -> fault.offenders().everyRow().map(session::rows));
        }
    }

    /// Bad files or values may be what made a statement fail; then they are what there is to say.
    private EngineException explained(EngineException failure, Verification verification) {
        cancellation.check();
        if (!failure.isForWantOfRoom()) {
            inputs.datasets().forEach(dataset -> faults.addAll(inputs.damage(dataset, session)));
        }
        try {
            settle(verification);
        } catch (EngineException another) {
            // It may be the same one, where the verification was what failed.
            if (another != failure) {
                failure.addSuppressed(another);
            }
        }
        stopIfAny();
        return failure;
    }

    private void stopIfAny() {
        if (!faults.isEmpty()) {
            List<Fault> told = faults.stream().distinct().toList();
            throw new InputException(Fault.line(told, audience.mayKnowEmployees()));
        }
    }

    /// Beside the rows of everyone one thread is enough, and two hold twice as much; one employee's are so few that to
    /// plan each question takes longer than to answer it, and that one thread does alone.
    private int verifiers() {
        return request.focus().isPresent() ? Runtime.getRuntime().availableProcessors() : 1;
    }

    private List<AssetResult> counted(List<Asset> wanted, Outcomes outcomes, Verification verification) {
        settle(verification);
        return wanted.stream()
                .map(asset -> outcomes.of(asset, rows(asset), Optional.empty()))
                .toList();
    }

    /// How many rows an asset has, which for a table was said when it was made.
    private long rows(Asset asset) {
        return rows.computeIfAbsent(asset.name(), session::count);
    }
}
