package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// A directory tree that reading may not leave.
///
/// @param root the directory with links resolved; entries are paths below it, their own links not yet resolved
/// @param shownAs what messages call an entry, given as a path relative to the root; the empty path is the root
/// @param arrival is told of a directory before its entries are looked at
record Tree(Path root, Function<Path, String> shownAs, Consumer<Path> arrival) {

    /// A tree whose entries messages call by the name that the user gave the directory.
    static Tree of(Path given, Path root) {
        return new Tree(root, entry -> given.resolve(entry).toString(), _ -> {});
    }

    /// What messages call the whole tree.
    String shown() {
        return shownAs.apply(Path.of(""));
    }

    /// The entries of a directory that are data to anyone, in the order of their names. Names that begin
    /// with `.` or `_` are, by the custom of every tool that writes such trees, markers, manifests and
    /// unfinished files.
    List<Path> visible(Path directory) {
        arrival.accept(directory);
        real(directory);
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !isHidden(fileName(entry)))
                    .sorted(Comparator.comparing(Tree::fileName))
                    .toList();
        } catch (IOException e) {
            throw StorageFault.reading(shown(directory), e);
        }
    }

    /// The visible directories among them.
    List<Path> visibleDirectories(Path directory) {
        return visible(directory).stream().filter(Files::isDirectory).toList();
    }

    /// The file as part of a dataset; one that cannot be used as it stands is an [InputException] that
    /// names it.
    SourceFile source(Path entry, FileFormat format, Optional<Partition> partition) {
        Path file = real(entry);
        try {
            if (!Files.isRegularFile(file)) {
                throw new InputException(shown(entry) + " is not a file");
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new InputException(shown(entry) + " is empty (0 bytes); write it again or remove it");
            }
            if (!Files.isReadable(file)) {
                throw new InputException(shown(entry) + " cannot be read; check its permissions");
            }
            return new SourceFile(name(entry), shown(entry), file, format, partition, bytes);
        } catch (IOException e) {
            throw StorageFault.reading(shown(entry), e);
        }
    }

    /// Where the entry really is; a link that is broken or leads out of the tree is an [InputException].
    private Path real(Path entry) {
        try {
            Path real = entry.toRealPath();
            if (!real.startsWith(root)) {
                throw new InputException("%s is a link that leads out of %s; put the data itself there"
                        .formatted(shown(entry), shown()));
            }
            return real;
        } catch (IOException e) {
            throw StorageFault.reading(shown(entry), e);
        }
    }

    String name(Path entry) {
        return root.relativize(entry).toString().replace(entry.getFileSystem().getSeparator(), "/");
    }

    String shown(Path entry) {
        return shownAs.apply(root.relativize(entry));
    }

    static String fileName(Path entry) {
        Path name = entry.getFileName();
        return name == null ? "" : name.toString();
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_") || name.endsWith(".crc");
    }
}
