package io.plumbline.asset;

import io.plumbline.dataset.Dataset;
import io.plumbline.dataset.Scope;
import io.plumbline.plan.ColumnMapping;
import io.plumbline.storage.InputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which files a runner has verified already: a file whose content is what it was needs no second look, however
/// many questions are asked of it.
///
/// Only clean files are remembered, with the warnings they gave. Files are told apart by the hash of their
/// content, so a run that keeps no results, and so hashes nothing, remembers nothing.
final class VerifiedInputs {

    /// One dataset as one run sees it.
    record Key(Dataset dataset, List<InputFile> files, Scope scope, ColumnMapping mapping) {

        static Key of(Dataset dataset, List<InputFile> files, Scope scope, ColumnMapping mapping) {
            List<InputFile> ofDataset = files.stream()
                    .filter(file -> file.dataset().equals(dataset.relation()))
                    .toList();
            return new Key(dataset, ofDataset, scope, mapping);
        }
    }

    private final Map<Key, Finding> clean = new ConcurrentHashMap<>();

    /// The warnings of files that were verified before, if they were and were clean.
    Optional<Finding> warningsOf(Key key) {
        return Optional.ofNullable(clean.get(key));
    }

    void remember(Key key, Finding warnings) {
        if (!key.files().isEmpty()) {
            clean.put(key, warnings);
        }
    }
}
