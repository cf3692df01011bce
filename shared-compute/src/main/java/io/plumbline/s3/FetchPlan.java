package io.plumbline.s3;

import io.plumbline.storage.ColumnChunks.ByteRange;
import java.util.List;

/// Decides which bytes of an object to ask for, where some are wanted.
final class FetchPlan {

    /// What a request costs beside its bytes, in bytes; gaps up to that are cheaper fetched than left out.
    private static final long REQUEST = 64 * 1024;

    /// Ranges that cost more than this share of the whole are not worth it: the rest is seldom wanted for nothing.
    private static final int WORTHWHILE_PERCENT = 60;

    private FetchPlan() {}

    /// What is missing of the ranges, or of the whole object where that is cheaper or a range is none of it.
    static ByteRanges of(MirroredObject object, List<ByteRange> wanted) {
        if (!wanted.stream().allMatch(range -> isWithin(range, object.bytes()))) {
            return object.missing();
        }
        ByteRanges ranges = object.missingOf(ByteRanges.of(wanted)).bridging(REQUEST);
        return cost(ranges) * 100 > object.bytes() * WORTHWHILE_PERCENT ? object.missing() : ranges;
    }

    private static long cost(ByteRanges ranges) {
        return ranges.bytes() + Fetching.requests(ranges) * REQUEST;
    }

    private static boolean isWithin(ByteRange range, long bytes) {
        return range.offset() >= 0 && range.length() > 0 && range.length() <= bytes - range.offset();
    }
}
