package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.dataset.BoundDataset;
import io.plumbline.dataset.Damage;
import io.plumbline.dataset.Dataset;
import io.plumbline.dataset.DatasetBinder;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.Session;
import io.plumbline.plan.Plan;
import io.plumbline.storage.ColumnChunks;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.Extent;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.PlanYears;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The files of the datasets that a run reads.
final class Inputs {

    private final DatasetStore store;
    private final Plan plan;
    private final int year;
    private final Map<Dataset, DatasetFiles> files = new EnumMap<>(Dataset.class);

    private Inputs(DatasetStore store, Plan plan, int year) {
        this.store = store;
        this.plan = plan;
        this.year = year;
    }

    /// Finds the files of datasets.
    ///
    /// @throws InputException if a dataset is not there
    static Inputs find(DatasetStore store, Plan plan, int year, List<Dataset> datasets) {
        Inputs inputs = new Inputs(store, plan, year);
        for (Dataset dataset : datasets) {
            inputs.filesOf(dataset).ifPresent(found -> inputs.files.put(dataset, found));
        }
        return inputs;
    }

    /// The files with their contents' hashes, which reads them all.
    List<InputFile> identify() {
        return files.values().stream()
                .flatMap(found -> store.identify(found).stream())
                .toList();
    }

    /// Whether the census says of each row which plan year it is of, or has rows of the one year alone.
    boolean tellYearsApart() {
        DatasetFiles census = files.get(Dataset.CENSUS);
        return census == null || census.isPartitioned();
    }

    /// The datasets found, in order.
    List<Dataset> datasets() {
        return List.copyOf(files.keySet());
    }

    /// Binds a dataset and sees to it that all that the run can touch of its files is at hand; the relation
    /// `plan` must be bound already.
    ///
    /// @param needed the columns that will be read
    /// @param chunks says where the files have them
    BoundDataset bind(Dataset dataset, DatasetBinder binder, Set<String> needed, ColumnChunks chunks) {
        DatasetFiles found = files(dataset);
        store.provide(found, new Extent.Outline());
        BoundDataset bound = dataset == Dataset.CONTRIBUTIONS && isCensus(found)
                ? binder.bindContributionsOf(found, plan.planYear(year).end())
                : binder.bind(dataset, found, needed);
        store.provide(found, new Extent.Columns(bound.columnsTouched(), chunks));
        return bound;
    }

    /// What reads the rows of a dataset that are read once and kept; empty where its files are read each time.
    Optional<Runnable> reading(BoundDataset bound, DatasetBinder binder) {
        return binder.reading(bound, files(bound.dataset()));
    }

    /// How large a dataset's files are, all together; 0 where there are none.
    long bytes(Dataset dataset) {
        DatasetFiles found = files.get(dataset);
        return found == null ? 0 : found.bytes();
    }

    /// Brings whatever of the files was left out so far.
    ///
    /// @return whether there was anything
    boolean complete() {
        boolean brought = false;
        for (DatasetFiles found : files.values()) {
            brought |= store.complete(found);
        }
        return brought;
    }

    /// What is wrong with a dataset's files where the engine could not read them.
    List<Fault> damage(Dataset dataset, Session session) {
        return Damage.of(files(dataset), session);
    }

    private DatasetFiles files(Dataset dataset) {
        return Objects.requireNonNull(files.get(dataset));
    }

    private Optional<DatasetFiles> filesOf(Dataset dataset) {
        List<String> own = List.of(plan.planId());
        return switch (dataset) {
            case CENSUS -> Optional.of(store.find(dataset.relation(), own, PlanYears.only(year)));
            case SERVICE_HOURS -> store.findIfPresent(dataset.relation(), own, PlanYears.upTo(year));
            case CONTRIBUTIONS -> Optional.of(contributions());
        };
    }

    private DatasetFiles contributions() {
        String relation = Dataset.CONTRIBUTIONS.relation();
        List<String> plans = new ArrayList<>(List.of(plan.planId()));
        plans.addAll(plan.relatedPlans());
        boolean inCensus = plan.columns().preset().isPresent()
                && store.findIfPresent(relation, plans, contributionYears()).isEmpty();
        if (inCensus) {
            // A PlanAlign census carries its yearly contributions in columns of its own.
            return store.find(Dataset.CENSUS.relation(), List.of(plan.planId()), PlanYears.only(year));
        }
        // The year asked about must be there for every plan; the year before it may be.
        DatasetFiles ofTheYear = store.find(relation, plans, PlanYears.only(year));
        return store.findIfPresent(relation, plans, contributionYears()).orElse(ofTheYear);
    }

    /// The plan years that have a part of the days asked about. Those of a related plan may begin on any day.
    private PlanYears contributionYears() {
        List<Integer> years = plan.contributionYears(year);
        int first = plan.relatedPlans().isEmpty() ? years.getFirst() : year - 1;
        return PlanYears.between(first, years.getLast());
    }

    private static boolean isCensus(DatasetFiles found) {
        return found.dataset().equals(Dataset.CENSUS.relation());
    }
}
