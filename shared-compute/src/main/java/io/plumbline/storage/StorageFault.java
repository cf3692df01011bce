package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Turns what the file system says into one line that names the place and what to do.
public final class StorageFault {

    private StorageFault() {}

    static InputException reading(Path path, IOException cause) {
        return reading(path.toString(), cause);
    }

    static InputException reading(String shown, IOException cause) {
        return new InputException("cannot read " + shown + ": " + reason(cause), cause);
    }

    static InputException writing(Path directory, IOException cause) {
        return full(directory, cause)
                .orElseGet(() -> new InputException("cannot write in " + directory + ": " + reason(cause), cause));
    }

    /// Whether a full disk is behind `cause`. The system's own words are all that survives the way through
    /// native writers, so the words are what is looked for.
    public static boolean isDiskFull(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device") || message.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /// The exception for a full disk, if that is what is behind `cause`.
    static Optional<InputException> full(Path directory, Throwable cause) {
        return isDiskFull(cause)
                ? Optional.of(new InputException(
                        "no space left to write in " + directory
                                + "; free some or choose another directory (earlier results are untouched)",
                        cause))
                : Optional.empty();
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "it does not exist (a broken link, or removed meanwhile)";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
