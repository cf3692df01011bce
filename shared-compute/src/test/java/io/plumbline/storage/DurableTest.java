package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is forced and digested at once is both, or neither is told of it.
class DurableTest {

    @TempDir
    Path directory;

    @Test
    void whatWasForcedIsDigestedToItsLastByte() throws IOException {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        Path file = Files.write(directory.resolve("file"), content);

        assertThat(Durable.forceAndDigest(file)).isEqualTo(Digest.of(file));
        assertThat(Durable.forceAndDigest(file).bytes()).isEqualTo(content.length);
    }

    /// Linux tells its version in a file that can be read by everyone and forced by nobody.
    @Test
    void aDigestAloneIsNotEnough() throws IOException {
        Path readable = Path.of("/proc/version");
        assumeThat(readable).isReadable();

        assertThat(Digest.of(readable).bytes()).isPositive();
        assertThatThrownBy(() -> Durable.forceAndDigest(readable)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() {
        assertThatThrownBy(() -> Durable.forceAndDigest(directory.resolve("gone")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
