package io.plumbline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of an unfinished file, `.annual_additions.parquet.<host>-<pid>-<start>-<serial>.tmp`: hidden
/// from whoever reads the tree, and telling whose it is.
///
/// @param target the name of the file that it is to become
/// @param serial tells the unfinished files of one process apart
record TemporaryName(String target, ProcessStamp owner, long serial) {

    private static final Pattern FORM =
            Pattern.compile("\\.(.+)\\.([0-9a-f]{8})-([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,18})\\.tmp");

    /// Empty for a name that is not of this form: not ours to touch.
    static Optional<TemporaryName> parse(String fileName) {
        Matcher name = FORM.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        ProcessStamp owner =
                new ProcessStamp(name.group(2), Long.parseLong(name.group(3)), Long.parseLong(name.group(4)));
        return Optional.of(new TemporaryName(name.group(1), owner, Long.parseLong(name.group(5))));
    }

    /// The name of an entry of a directory, if a process that is gone left it unfinished.
    static Optional<TemporaryName> ofStray(Path entry) throws IOException {
        Optional<TemporaryName> name = parse(Tree.fileName(entry));
        return name.isPresent() && name.get().owner().isDead(modified(entry)) ? name : Optional.empty();
    }

    private static Instant modified(Path entry) throws IOException {
        try {
            return Files.getLastModifiedTime(entry).toInstant();
        } catch (NoSuchFileException _) {
            return Instant.now();
        }
    }

    @Override
    public String toString() {
        return "." + target + "." + owner + "-" + serial + ".tmp";
    }
}
