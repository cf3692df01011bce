package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Datasets in a local directory. Links are resolved, and one that leads out of the directory is refused.
public final class DataDirectory implements DatasetStore {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Tree tree;
    private final Etags etags;

    private DataDirectory(Tree tree, Optional<DigestMemory> memory) {
        this.tree = tree;
        this.etags = new Etags(memory);
    }

    /// The directory must exist; otherwise an [InputException] names it.
    public static DataDirectory of(Path directory) {
        return of(directory, Optional.empty());
    }

    /// The same, which believes what earlier programs read of files that have not changed since.
    public static DataDirectory remembering(Path directory, DigestMemory memory) {
        return of(directory, Optional.of(memory));
    }

    private static DataDirectory of(Path directory, Optional<DigestMemory> memory) {
        if (!Files.exists(directory)) {
            throw new InputException("data directory " + directory + " does not exist");
        }
        if (!Files.isDirectory(directory)) {
            throw new InputException(directory + " is a file; give the directory that holds the datasets");
        }
        try {
            return new DataDirectory(Tree.of(directory, directory.toRealPath()), memory);
        } catch (IOException e) {
            throw StorageFault.reading(directory, e);
        }
    }

    /// A directory that stands for datasets which lie elsewhere: its layout and its messages are theirs.
    ///
    /// @param directory a real, absolute path
    /// @param shownAs what messages call an entry, given as a path relative to the directory; the empty path is
    /// the place as a whole
    /// @param arrival is told of a directory before its entries are looked at, and may still make them
    public static DataDirectory standingFor(Path directory, Function<Path, String> shownAs, Consumer<Path> arrival) {
        return new DataDirectory(new Tree(directory, shownAs, arrival), Optional.empty());
    }

    @Override
    public DatasetFiles find(String dataset, Collection<String> planIds, PlanYears years) {
        DatasetFiles found = findIfPresent(dataset, planIds, years)
                .orElseThrow(() -> new Inventory(tree, dataset).missing(List.copyOf(planIds), years));
        if (found.isPartitioned()) {
            Set<String> missing = new HashSet<>(planIds);
            found.files().forEach(file -> file.partition().ifPresent(partition -> missing.remove(partition.planId())));
            if (!missing.isEmpty()) {
                throw new Inventory(tree, dataset)
                        .missing(missing.stream().sorted().toList(), years);
            }
        }
        return found;
    }

    @Override
    public Optional<DatasetFiles> findIfPresent(String dataset, Collection<String> planIds, PlanYears years) {
        if (!NAME.matcher(dataset).matches() || planIds.isEmpty()) {
            throw new IllegalArgumentException("dataset '" + dataset + "' for plans " + planIds);
        }
        List<Path> single = singleFiles(dataset);
        Path directory = tree.root().resolve(dataset);
        boolean partitioned = Files.isDirectory(directory);
        if (single.size() + (partitioned ? 1 : 0) > 1) {
            String both = Stream.concat(single.stream(), partitioned ? Stream.of(directory) : Stream.empty())
                    .map(tree::name)
                    .reduce((one, other) -> one + " and " + other)
                    .orElseThrow();
            throw new InputException(
                    "%s: %s are both there and either could be meant; keep one".formatted(tree.shown(), both));
        }
        List<SourceFile> files = partitioned
                ? HiveLayout.files(tree, directory, planIds, years)
                : single.stream().map(this::singleFile).toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(DatasetFiles.of(dataset, files));
    }

    @Override
    public List<InputFile> identify(DatasetFiles dataset) {
        return etags.of(dataset);
    }

    @Override
    public List<Path> readableDirectories() {
        return List.of(tree.root());
    }

    private List<Path> singleFiles(String dataset) {
        return tree.visible(tree.root()).stream()
                .filter(entry -> isFileOf(dataset, Tree.fileName(entry)))
                .toList();
    }

    private static boolean isFileOf(String dataset, String fileName) {
        return FileFormat.of(fileName)
                .filter(format -> fileName.equalsIgnoreCase(dataset + format.extension()))
                .filter(_ -> fileName.startsWith(dataset))
                .isPresent();
    }

    private SourceFile singleFile(Path file) {
        FileFormat format = FileFormat.of(Tree.fileName(file)).orElseThrow();
        return tree.source(file, format, Optional.empty());
    }
}
