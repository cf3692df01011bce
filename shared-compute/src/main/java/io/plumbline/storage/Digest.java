package io.plumbline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The length and SHA-256 (64 hex digits) of some content.
public record Digest(long bytes, String sha256) {

    /// Large enough to be read at full speed, small enough that several at once do not outgrow a nursery of 8 MB.
    private static final int BUFFER = 64 * 1024;

    /// Reads the file once, in constant memory.
    public static Digest of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /// Reads to the end, in constant memory.
    public static Digest of(InputStream in) throws IOException {
        MessageDigest digest = sha256Digest();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            bytes += read;
        }
        return new Digest(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static Digest of(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Digest(
                content.length, HexFormat.of().formatHex(sha256Digest().digest(content)));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
