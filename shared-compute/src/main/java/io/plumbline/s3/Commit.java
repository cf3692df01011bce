package io.plumbline.s3;

import io.plumbline.storage.ChangedException;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Makes one file and its manifest the result, where others may be at the same.
///
/// The file goes first, and only in place of what the run had seen before it found its inputs: of several runs
/// that saw the same, one gets through. The manifest goes after it, and only in place of one that was there
/// while the file was already this run's: so a slow writer's manifest never lands on that of a later file, or
/// the later writer notices and puts its own in place again. docs/decisions/0009-conditional-writes.md goes
/// through the cases.
final class Commit {

    private final ResultObjects objects;
    private final Standing seen;
    private final StandingVersion version;
    private final Manifest manifest;
    private final Duration patience;

    /// @param seen before the run found its inputs
    /// @param manifest of this run
    /// @param patience how long to wait for another run of the same id to finish
    Commit(ResultObjects objects, Standing seen, Manifest manifest, Duration patience) {
        this.objects = objects;
        this.seen = seen;
        this.version = StandingVersion.parse(seen.version());
        this.manifest = manifest;
        this.patience = patience;
    }

    /// @param file what the manifest was written for
    /// @return the manifest that is there now: this one, or that of another run of the same id
    /// @throws ChangedException if another run's result is there
    Manifest make(Path file) {
        Sight now = objects.look();
        boolean isThere = now.holdsFileOf(manifest) || manifestOfSameRun(now).isPresent();
        if (isThere || !isAsSeen(now)) {
            return settle(now);
        }
        Optional<String> etag = objects.putFile(file, manifest, version.sameResult());
        if (etag.isPresent()) {
            objects.putManifest(manifest, now.version().sameManifest());
        }
        return settle(objects.look());
    }

    /// Waits until the result that is there has its manifest, and puts it in place where the file is ours.
    private Manifest settle(Sight sight) {
        Patience left = new Patience(patience);
        Sight now = sight;
        while (true) {
            Optional<Manifest> there = manifestOfSameRun(now);
            if (there.isPresent()) {
                return there.get();
            }
            if (!now.isOfRun(manifest.runId())) {
                throw changed("was replaced by another run meanwhile");
            }
            if (!left.pause()) {
                throw changed("was replaced by a run that did not finish");
            }
            if (now.holdsFileOf(manifest)) {
                objects.putManifest(manifest, now.version().sameManifest());
            }
            now = objects.look();
        }
    }

    private Optional<Manifest> manifestOfSameRun(Sight sight) {
        return sight.manifest().filter(there -> there.runId().equals(manifest.runId()));
    }

    /// An entity tag is of the content alone: a file may have been replaced and its bytes put back. What had a
    /// manifest then has another one by now.
    private boolean isAsSeen(Sight now) {
        boolean sameFile = now.version().result().equals(version.result());
        boolean sameManifest = now.version().manifest().equals(version.manifest());
        return sameFile && (sameManifest || seen.manifest().isEmpty());
    }

    private ChangedException changed(String how) {
        return new ChangedException(objects.shown() + " " + how);
    }
}
