package io.plumbline.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A place that keeps results, one Parquet file and one manifest for each key.
///
/// What a reader may rely on, after a crash at any point as well: the file under a key is whole, the old
/// one or the new one; a manifest that this store returns describes the file that is there, and where it
/// cannot, there is none.
public interface ResultStore {

    /// What is there now, for a run that will replace it: to be asked for before the run finds its inputs.
    default Standing standing(ResultKey key) {
        return new Standing(key, manifest(key), "");
    }

    /// Begins to replace what was seen. Nothing that a reader sees changes before [Replacement#commit].
    Replacement begin(Standing seen);

    /// Begins to replace whatever is there now.
    default Replacement begin(ResultKey key) {
        return begin(standing(key));
    }

    /// The manifest of the result that is there, if its length is the file's. Empty where there is no
    /// result, or one whose run was cut short before its manifest was in place: compute it again.
    Optional<Manifest> manifest(ResultKey key);

    /// As [#manifest], having read the whole file and compared its SHA-256 too.
    Optional<Manifest> verifiedManifest(ResultKey key);

    /// Where the result's file can be read; empty where there is none.
    Optional<Path> file(ResultKey key);

    /// The manifests of all results, by asset, plan and year.
    List<Manifest> all();

    /// The manifests of one asset's results, by plan and year.
    default List<Manifest> all(String asset) {
        return all().stream().filter(manifest -> manifest.asset().equals(asset)).toList();
    }

    /// Removes what dead processes left unfinished under this key, and finishes what they had all but
    /// finished. [#begin] does so too, where anybody could see it.
    void sweep(ResultKey key);

    /// The real, absolute directory under which every path that this store hands out lies.
    Path workingDirectory();
}
