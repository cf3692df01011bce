package io.plumbline.s3;

import io.plumbline.storage.Digest;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultKey;
import java.nio.file.Path;
import java.util.Optional;

/// The two objects that are one result: the file, and the manifest beside it.
record ResultObjects(S3Objects objects, FileObjects files, ResultKey key) {

    /// Looks at the manifest first and at the file after it: a writer that finds its own file there then knows
    /// that whoever replaces that file has not replaced this manifest yet.
    Sight look() {
        Optional<Content> manifest = objects.read(key.manifestFile());
        return Sight.of(key, files.head(key.file()), manifest);
    }

    /// Puts the file in place, if what is there is still what the precondition says.
    ///
    /// @return its entity tag; empty where it is not known to be there
    Optional<String> putFile(Path file, Manifest manifest, Precondition precondition) {
        Digest digest = new Digest(manifest.bytes(), manifest.sha256());
        return files.put(new Upload(key.file(), file, digest, Sight.metadata(manifest), precondition));
    }

    /// Puts the manifest in place, if what is there is still what the precondition says; [#look] tells.
    void putManifest(Manifest manifest, Precondition precondition) {
        objects.write(key.manifestFile(), manifest.toJson(), precondition);
    }

    /// As messages call the file.
    String shown() {
        return objects.location().shown(key.file());
    }
}
