package io.plumbline.s3;

import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was seen of a result's two objects.
///
/// @param version which they were
/// @param result what was said of the file
/// @param manifest the manifest, if it is the file's: of the same run, length and SHA-256
record Sight(StandingVersion version, Optional<ObjectHead> result, Optional<Manifest> manifest) {

    private static final String RUN_ID = "run-id";
    private static final String SHA256 = "sha256";

    static Sight of(ResultKey key, Optional<ObjectHead> result, Optional<Content> manifest) {
        return new Sight(
                new StandingVersion(result.map(ObjectHead::etag), manifest.map(Content::etag)),
                result,
                manifest.flatMap(content -> Manifest.read(content.text()))
                        .filter(read -> read.isOf(key))
                        .filter(read -> result.isPresent() && isFileOf(read, result.get())));
    }

    /// What is said of a file, so that whoever sees it knows its run before there is a manifest, and without
    /// reading it.
    static Map<String, String> metadata(Manifest manifest) {
        return Map.of(RUN_ID, manifest.runId().value(), SHA256, manifest.sha256());
    }

    /// What was said of the file, which must be there.
    ObjectHead head() {
        return result.orElseThrow();
    }

    /// Whether the file there is, byte for byte and by its run, the one that a manifest was written for.
    boolean holdsFileOf(Manifest written) {
        return result.isPresent() && isFileOf(written, result.get());
    }

    /// Whether a run of that id wrote the file that is there.
    boolean isOfRun(RunId runId) {
        return result.isPresent()
                && runId.value().equals(result.get().metadata().get(RUN_ID));
    }

    /// Whether the file is so young, and without its manifest, that a commit may be under way.
    boolean mayBeUnderWay(Duration longest, Instant now) {
        return manifest.isEmpty()
                && result.isPresent()
                && result.get().modified().plus(longest).isAfter(now);
    }

    private static boolean isFileOf(Manifest manifest, ObjectHead result) {
        return result.bytes() == manifest.bytes()
                && manifest.runId().value().equals(result.metadata().get(RUN_ID))
                && manifest.sha256().equals(result.metadata().get(SHA256));
    }
}
