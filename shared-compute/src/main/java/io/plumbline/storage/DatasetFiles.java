package io.plumbline.storage;

import io.plumbline.InputException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The files that make up the wanted part of one dataset: at least one, all of one format, in the order of
/// their names.
public record DatasetFiles(String dataset, FileFormat format, List<SourceFile> files) {

    public DatasetFiles {
        files = List.copyOf(files);
    }

    /// Takes the format from the files. Two formats, or two names (links) for one file, would count rows
    /// twice or leave some out, so either is an [InputException].
    static DatasetFiles of(String dataset, List<SourceFile> files) {
        Map<Path, String> names = new HashMap<>();
        SourceFile first = files.getFirst();
        for (SourceFile file : files) {
            if (file.format() != first.format()) {
                throw new InputException(
                        "%s is in two formats, %s and %s; keep one".formatted(dataset, first.name(), file.name()));
            }
            String other = names.putIfAbsent(file.path(), file.name());
            if (other != null) {
                throw new InputException("%s and %s are one file (a link); its rows would count twice, keep one"
                        .formatted(other, file.name()));
            }
        }
        return new DatasetFiles(dataset, first.format(), files);
    }

    /// Where to read the files, in order.
    public List<Path> paths() {
        return files.stream().map(SourceFile::path).toList();
    }

    /// All files together.
    public long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }

    /// True where the files lie in `plan_id=.../plan_year=...` directories, false for a single file, which
    /// may hold rows of any plan and year.
    public boolean isPartitioned() {
        return files.getFirst().partition().isPresent();
    }
}
