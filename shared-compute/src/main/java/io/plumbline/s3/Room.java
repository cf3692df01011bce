package io.plumbline.s3;

import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import io.plumbline.storage.StorageFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The room that is left in a directory for what is on its way from S3 or to it.
final class Room {

    private static final long MEGABYTE = 1_000_000;

    private Room() {}

    /// Makes sure that so many bytes fit.
    ///
    /// @throws ServiceException if they do not; it is the machine that is too small, not the data that is wrong
    static void require(long bytes, Path directory) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            if (bytes > free) {
                throw new ServiceException(
                        Kind.REFUSED,
                        tooLittle(
                                directory,
                                "%s are needed and %s are free".formatted(megabytes(bytes), megabytes(free))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What a failure to write there means.
    static RuntimeException fault(Path directory, Exception failure) {
        return StorageFault.isDiskFull(failure)
                ? full(directory, failure)
                : new IllegalStateException("cannot write in " + directory, failure);
    }

    static ServiceException full(Path directory, Exception failure) {
        return new ServiceException(Kind.REFUSED, tooLittle(directory, "it is full"), failure);
    }

    private static String tooLittle(Path directory, String why) {
        return "no room in %s for what is on its way from S3 or to it: %s; give the function more EphemeralStorage"
                .formatted(directory, why);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", (bytes + MEGABYTE - 1) / MEGABYTE);
    }
}
