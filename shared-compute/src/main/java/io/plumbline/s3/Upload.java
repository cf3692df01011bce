package io.plumbline.s3;

import io.plumbline.storage.Digest;
import java.nio.file.Path;
import java.util.Map;

/// A file on its way to becoming an object.
///
/// @param digest of the file as it was meant: S3 refuses other bytes
/// @param metadata what is said of the object, under names in lower case
/// @param precondition what must hold at the moment the object comes to be
record Upload(String name, Path file, Digest digest, Map<String, String> metadata, Precondition precondition) {

    Upload {
        metadata = Map.copyOf(metadata);
    }
}
