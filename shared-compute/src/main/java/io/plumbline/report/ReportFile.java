package io.plumbline.report;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Puts a finished report where the earlier one was, in one step.
public final class ReportFile {

    private ReportFile() {}

    /// Writes the report beside its place, then moves it there.
    ///
    /// @throws InputException if the file cannot be written; what was there stays
    public static void replace(Path target, String html) {
        Path file = target.toAbsolutePath();
        Path directory = file.getParent();
        if (directory == null || Files.isDirectory(file)) {
            throw new InputException(target + " is a directory; name the report's file, such as report.html");
        }
        Path unfinished = directory.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(directory);
            write(unfinished, html);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new InputException(
                    "cannot write the report to %s: %s; choose another place".formatted(target, reason(failure)),
                    failure);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private static void write(Path file, String html) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8));
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ": "
                        + message.lines().findFirst().orElse("");
    }
}
