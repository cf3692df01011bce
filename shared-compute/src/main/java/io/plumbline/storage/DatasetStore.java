package io.plumbline.storage;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A place that holds datasets, found by name. Whatever the place, the files it hands out can be read at
/// local paths, as far as they were [provided][#provide].
///
/// A dataset lies either in partitions, `census/plan_id=ACME/plan_year=2025/*.parquet` (or `*.csv`), or in
/// one file, `census.parquet` or `census.csv`; both layouts or two formats at once are an
/// [io.plumbline.InputException], as is whatever else would have to be guessed. A single file is returned
/// whole, whatever plans and years were asked for: which rows it holds is not written in its name.
public interface DatasetStore {

    /// The dataset's files for these plans and years.
    ///
    /// @throws io.plumbline.MissingDatasetException if a plan has none; it says what was looked for and what there
    ///     is instead
    DatasetFiles find(String dataset, Collection<String> planIds, PlanYears years);

    /// As [#find], for a dataset that may be absent: whatever there is for any of the plans, or empty.
    Optional<DatasetFiles> findIfPresent(String dataset, Collection<String> planIds, PlanYears years);

    /// The files with their entity tags, as a manifest and a run id record them. Finding files reads none
    /// of their content; this may read all of it, so it is asked for only where a run is to be identified.
    List<InputFile> identify(DatasetFiles dataset);

    /// The real, absolute directories under which every path that this store hands out lies.
    List<Path> readableDirectories();

    /// Sees to it that as much of the files can be read at their paths. A store of local files has nothing to
    /// do; one of remote files brings what is missing, pinned to what [#find] found.
    ///
    /// @throws ChangedException if a file is not what was found any more
    default void provide(DatasetFiles files, Extent extent) {}

    /// Brings whatever of the files [#provide] has left out so far.
    ///
    /// @return whether there was anything
    default boolean complete(DatasetFiles files) {
        return false;
    }

    /// Breaks off what [#provide] or [#complete] is bringing in another thread, if anything; that throws then.
    default void interrupt() {}

    /// Forgets what was brought for the files found so far; their paths are not to be read any more, and none of
    /// them comes again.
    ///
    /// @return whether anything was brought
    default boolean release() {
        return false;
    }
}
