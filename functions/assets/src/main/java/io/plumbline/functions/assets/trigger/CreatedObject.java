package io.plumbline.functions.assets.trigger;

import java.util.Optional;

/// An object in S3 that an event tells of.
///
/// @param key as it is, with no encoding of a notification left
/// @param versionId of a bucket that keeps versions
public record CreatedObject(String bucket, String key, Optional<String> versionId) {

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
