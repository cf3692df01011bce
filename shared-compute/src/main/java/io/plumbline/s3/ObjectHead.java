package io.plumbline.s3;

import java.time.Instant;
import java.util.Map;

/// What S3 says of an object without its content.
///
/// @param etag of the version that is there
/// @param bytes its length
/// @param modified when it was written, to the second
/// @param metadata what whoever wrote it said of it, under names in lower case
record ObjectHead(String etag, long bytes, Instant modified, Map<String, String> metadata) {

    ObjectHead {
        metadata = Map.copyOf(metadata);
    }
}
