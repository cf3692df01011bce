package io.plumbline.s3;

import io.plumbline.storage.ChangedException;
import io.plumbline.storage.ColumnChunks.ByteRange;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Brings bytes of objects to their places in the mirror, several requests at a time.
final class Fetching {

    /// As many connections to one host as the JDK's HTTP client keeps open.
    private static final int AT_ONCE = 5;

    private static final long PIECE = 8L * 1024 * 1024;

    private final S3Objects objects;
    private final Path directory;
    private final AtomicLong bytesFetched = new AtomicLong();
    private Traffic traffic = Traffic.NONE;
    private volatile @Nullable AtOnce underWay;

    Fetching(S3Objects objects, Path directory) {
        this.objects = objects;
        this.directory = directory;
    }

    Traffic traffic() {
        return traffic;
    }

    /// Into how many requests some bytes are divided.
    static long requests(ByteRanges ranges) {
        return ranges.inPiecesOf(PIECE).size();
    }

    /// Brings them all, or throws; the first failure ends the other requests.
    ///
    /// @throws ChangedException if an object is no longer the one that was listed
    void bring(Map<MirroredObject, ByteRanges> wanted) {
        long bytes = wanted.values().stream().mapToLong(ByteRanges::bytes).sum();
        if (bytes == 0) {
            return;
        }
        Room.require(bytes, directory);
        long start = System.nanoTime();
        long before = bytesFetched.get();
        List<Runnable> requests = requests(wanted);
        AtOnce atOnce = new AtOnce(AT_ONCE);
        underWay = atOnce;
        try {
            atOnce.run(requests);
        } finally {
            underWay = null;
            traffic = traffic.plus(new Traffic(
                    bytesFetched.get() - before,
                    wanted.keySet().stream()
                            .filter(MirroredObject::isUntouched)
                            .mapToLong(MirroredObject::bytes)
                            .sum(),
                    requests.size(),
                    Duration.ofNanos(System.nanoTime() - start)));
        }
        wanted.forEach(MirroredObject::filledIn);
    }

    /// Breaks off what is being brought, from any thread.
    void interrupt() {
        AtOnce requests = underWay;
        if (requests != null) {
            requests.breakOff();
        }
    }

    private List<Runnable> requests(Map<MirroredObject, ByteRanges> wanted) {
        List<Runnable> requests = new ArrayList<>();
        wanted.forEach((object, ranges) ->
                ranges.inPiecesOf(PIECE).forEach(piece -> requests.add(() -> request(object, piece))));
        return requests;
    }

    private void request(MirroredObject object, ByteRange range) {
        Listed listed = object.listed();
        RangeBody body = new RangeBody(object.path(), range, bytesFetched::addAndGet);
        try {
            if (objects.range(listed.name(), listed.etag(), range, body).isEmpty()) {
                throw new ChangedException(
                        objects.location().shown(listed.name()) + " was replaced or removed while it was read");
            }
        } catch (UncheckedIOException ofTheFile) {
            throw Room.fault(directory, ofTheFile);
        }
    }
}
