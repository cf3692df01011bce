package io.plumbline.privacy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// A new key in a new file, which nobody but its owner could read at any moment.
final class KeyFile {

    private static final int RANDOM_BYTES = 32;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    static byte[] generate(Path file) {
        byte[] key = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(key);
        try (FileChannel channel = create(file)) {
            ByteBuffer text = StandardCharsets.UTF_8.encode(KeyText.write(key) + "\n");
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
            return key;
        } catch (FileAlreadyExistsException e) {
            throw new InputException("the pseudonym key " + file + " exists; read it, or name another file", e);
        } catch (IOException e) {
            throw new InputException("cannot write the pseudonym key " + file + "; name a directory to write to", e);
        }
    }

    /// File systems without POSIX permissions keep what their directory grants.
    private static FileChannel create(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(file, options, OWNER_ONLY)
                : FileChannel.open(file, options);
    }
}
