package io.plumbline.s3;

import java.time.Duration;

/// What reading objects has cost so far. Two of these, one taken before a run and one after it, are what the
/// run cost.
///
/// @param bytesFetched bytes of bodies that came, those of attempts that broke off included
/// @param objectBytes the full length of the objects that were read from
/// @param requests for bytes; listings and the SDK's own retries do not count
/// @param fetching how long readers waited for bytes
public record Traffic(long bytesFetched, long objectBytes, long requests, Duration fetching) {

    static final Traffic NONE = new Traffic(0, 0, 0, Duration.ZERO);

    /// What was added since.
    public Traffic since(Traffic earlier) {
        return new Traffic(
                bytesFetched - earlier.bytesFetched,
                objectBytes - earlier.objectBytes,
                requests - earlier.requests,
                fetching.minus(earlier.fetching));
    }

    Traffic plus(Traffic more) {
        return new Traffic(
                bytesFetched + more.bytesFetched,
                objectBytes + more.objectBytes,
                requests + more.requests,
                fetching.plus(more.fetching));
    }
}
