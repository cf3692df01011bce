package io.plumbline.storage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The directory of one result, and what may lie in it: the file, its manifest, and files not finished yet.
///
/// @param out the result directory that it is part of, a real path
record ResultPartition(Path out, ResultKey key) {

    Path directory() {
        return out.resolve(key.directory());
    }

    Path file() {
        return out.resolve(key.file());
    }

    Path manifestFile() {
        return out.resolve(key.manifestFile());
    }

    Path temporary(String target, ProcessStamp owner, long serial) {
        return directory().resolve(new TemporaryName(target, owner, serial).toString());
    }

    /// The manifest in place, if it is this result's and the file has its length.
    Optional<Manifest> manifest() throws IOException {
        return read(manifestFile()).filter(manifest -> manifest.bytes() == length());
    }

    /// Under the [CommitLock]: puts in place a manifest that a dead process had prepared for the file that
    /// is there, then removes everything else of dead processes.
    void recover() throws IOException {
        for (Path stray : strays()) {
            boolean prepared = Tree.fileName(stray).startsWith("." + ResultKey.MANIFEST + ".");
            if (prepared && manifest().isEmpty() && describesFile(stray)) {
                Durable.rename(stray, manifestFile());
            } else {
                Files.deleteIfExists(stray);
            }
        }
    }

    /// Unfinished files of processes that are gone. A file that is not ours by its name is not ours to
    /// remove.
    List<Path> strays() throws IOException {
        List<Path> strays = new ArrayList<>();
        if (!Files.isDirectory(directory())) {
            return strays;
        }
        try (Stream<Path> entries = Files.list(directory())) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (TemporaryName.ofStray(entry).isPresent()) {
                    strays.add(entry);
                }
            }
        }
        return strays;
    }

    private boolean describesFile(Path prepared) throws IOException {
        Optional<Manifest> manifest = read(prepared).filter(m -> m.bytes() == length());
        return manifest.isPresent() && manifest.get().describes(Digest.of(file()));
    }

    /// A manifest that cannot be read, or is of another result (a copied directory), is none.
    private Optional<Manifest> read(Path path) throws IOException {
        try {
            return Manifest.read(Files.readString(path)).filter(m -> m.isOf(key));
        } catch (NoSuchFileException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private long length() {
        return file().toFile().length();
    }
}
