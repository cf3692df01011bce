package io.plumbline.s3;

import io.plumbline.storage.ColumnChunks.ByteRange;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.Extent;
import io.plumbline.storage.FileFormat;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.PlanYears;
import io.plumbline.storage.WorkingDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Datasets in S3, in the layout of local ones.
///
/// Objects are listed, never guessed at; each is read as the version that was listed, or not at all. Of a large
/// Parquet object only the footer and the byte ranges of the columns asked for are fetched, into a file of the
/// object's length whose other bytes are not there; see `docs/decisions/0008`. Not for several threads at once.
public final class S3DatasetStore implements DatasetStore, AutoCloseable {

    /// An object up to this long is fetched whole: its parts would take longer to ask for than to send.
    private static final long SMALL = 1024 * 1024;

    /// As much of an object's end is fetched to find the footer. Most footers are shorter.
    private static final long TAIL = 64 * 1024;

    private final S3Objects objects;
    private final WorkingDirectory working;
    private final Fetching fetching;
    private @Nullable Mirror mirror;
    private int mirrors;

    /// @param parent a directory on a disk with room for what is read
    public S3DatasetStore(S3Objects objects, Path parent) {
        this.objects = objects;
        this.working = WorkingDirectory.in(parent, "objects");
        this.fetching = new Fetching(objects, working.path());
    }

    @Override
    public DatasetFiles find(String dataset, Collection<String> planIds, PlanYears years) {
        return mirror().directory().find(dataset, planIds, years);
    }

    @Override
    public Optional<DatasetFiles> findIfPresent(String dataset, Collection<String> planIds, PlanYears years) {
        return mirror().directory().findIfPresent(dataset, planIds, years);
    }

    /// Reads nothing: the listing has told the entity tags.
    @Override
    public List<InputFile> identify(DatasetFiles dataset) {
        return dataset.files().stream()
                .map(file -> new InputFile(
                        dataset.dataset(),
                        file.name(),
                        mirror().object(file.path()).listed().etag().replace("\"", ""),
                        file.bytes()))
                .toList();
    }

    @Override
    public List<Path> readableDirectories() {
        return List.of(working.path());
    }

    @Override
    public void provide(DatasetFiles files, Extent extent) {
        switch (extent) {
            case Extent.Outline _ -> provideOutline(files);
            case Extent.Columns columns -> provideColumns(files, columns);
            case Extent.Whole _ -> complete(files);
        }
    }

    @Override
    public boolean complete(DatasetFiles files) {
        Map<MirroredObject, ByteRanges> missing = new LinkedHashMap<>();
        partial(files).forEach(object -> missing.put(object, object.missing()));
        fetching.bring(missing);
        return !missing.isEmpty();
    }

    @Override
    public void interrupt() {
        fetching.interrupt();
    }

    @Override
    public boolean release() {
        boolean brought = mirror != null && mirror.isFilledIn();
        mirror = null;
        working.clear();
        return brought;
    }

    /// What reading has cost since this store was made.
    public Traffic traffic() {
        return fetching.traffic();
    }

    @Override
    public void close() {
        working.close();
    }

    private void provideOutline(DatasetFiles files) {
        boolean haveFooters = files.format() == FileFormat.PARQUET;
        Map<MirroredObject, ByteRanges> ends = new LinkedHashMap<>();
        for (MirroredObject object : partial(files)) {
            boolean end = haveFooters && object.bytes() > SMALL;
            ByteRanges wanted = end
                    ? ByteRanges.of(List.of(new ByteRange(object.bytes() - TAIL, TAIL)))
                    : ByteRanges.first(object.bytes());
            ends.put(object, object.missingOf(wanted));
        }
        fetching.bring(ends);
        Map<MirroredObject, ByteRanges> footers = new LinkedHashMap<>();
        partial(files).forEach(object -> footers.put(object, object.missingOf(footer(object))));
        fetching.bring(footers);
    }

    /// The whole object where it does not end as Parquet does: whoever reads it will say what is wrong with it.
    private static ByteRanges footer(MirroredObject object) {
        try {
            return ParquetFooter.of(object.path()).orElseGet(object::missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void provideColumns(DatasetFiles files, Extent.Columns columns) {
        Map<MirroredObject, ByteRanges> wanted = new LinkedHashMap<>();
        for (MirroredObject object : partial(files)) {
            List<ByteRange> chunks = columns.chunks().of(object.path(), columns.names());
            wanted.put(object, FetchPlan.of(object, chunks));
        }
        fetching.bring(wanted);
    }

    /// Those of which something is missing.
    private List<MirroredObject> partial(DatasetFiles files) {
        List<MirroredObject> partial = new ArrayList<>();
        for (Path path : files.paths()) {
            MirroredObject object = mirror().object(path);
            if (!object.missing().isEmpty()) {
                partial.add(object);
            }
        }
        return partial;
    }

    private Mirror mirror() {
        if (mirror == null) {
            try {
                // A path of its own each time: no reader mistakes a file for one of an earlier mirror.
                Path root = Files.createDirectory(working.path().resolve(String.valueOf(++mirrors)));
                mirror = new Mirror(objects, root);
            } catch (IOException failure) {
                throw Room.fault(working.path(), failure);
            }
        }
        return mirror;
    }
}
