package io.plumbline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/// The files of the repository as a clone would hold them, for the tests that read documents and build files.
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /// The text of a file, named by its path from the root.
    static String text(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /// Every text file that is committed or would be, by its path from the root.
    static Map<String, String> texts() throws IOException {
        Assumptions.assumeTrue(Files.exists(ROOT.resolve(".git")), "not a clone: what is committed cannot be told");
        Process git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] paths = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0", -1);
        Map<String, String> texts = new TreeMap<>();
        for (String path : paths) {
            Path file = ROOT.resolve(path);
            if (Files.isRegularFile(file)) {
                byte[] bytes = Files.readAllBytes(file);
                if (isText(bytes)) {
                    texts.put(path, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    /// As git tells it: no zero byte near the start.
    private static boolean isText(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, 8_000));
        for (byte each : start) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }
}
