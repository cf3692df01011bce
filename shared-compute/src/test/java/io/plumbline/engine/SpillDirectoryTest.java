package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A spill directory is private, is gone when its session closes, and is wiped by the next session when its
/// process was killed; that of a process that lives is left alone.
class SpillDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        try (SpillDirectory spill = SpillDirectory.create(parent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spill.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isWipedWithAllItHolds() throws Exception {
        try (SpillDirectory spill = SpillDirectory.create(parent)) {
            Files.writeString(
                    Files.createDirectory(spill.path().resolve("deeper")).resolve("pay"), "1234.56");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void doesNotTakeAlongWhatALinkPointsTo() throws Exception {
        Path kept =
                Files.writeString(Files.createDirectory(parent.resolve("kept")).resolve("file"), "kept");
        try (SpillDirectory spill = SpillDirectory.create(parent)) {
            Files.createSymbolicLink(spill.path().resolve("link"), kept.getParent());
        }
        assertThat(kept).exists();
    }

    @Test
    void sessionsOfOneProcessLeaveEachOtherAlone() {
        try (SpillDirectory first = SpillDirectory.create(parent)) {
            SpillDirectory.create(parent).close();
            SpillDirectory.create(parent).close();
            assertThat(first.path()).exists();
        }
    }

    @Test
    void whatAKilledProcessLeftIsWipedByTheNextSession() throws Exception {
        Process process = ChildJvm.start(List.of(), "64m", Holder.class, parent);
        Path held = Path.of(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());

        SpillDirectory.create(parent).close();
        assertThat(held.resolve("pay")).as("its process lives").exists();

        process.destroyForcibly().waitFor();
        assertThat(held.resolve("pay")).as("nobody has wiped it yet").exists();
        SpillDirectory.create(parent).close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAnotherSessionOfThisProcessIsWipingIsLeftToIt() throws Exception {
        Path leftOver = Files.createDirectory(parent.resolve("plumbline-spill-1"));
        Path lockFile = Files.createFile(parent.resolve("plumbline-spill-1.lock"));
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            SpillDirectory.create(parent).close();

            assertThat(leftOver).exists();
        }
    }

    @Test
    void aProcessThatIsAskedToEndWipesItOnItsWayOut() throws Exception {
        Process process = ChildJvm.start(List.of(), "64m", Holder.class, parent);
        Path held = Path.of(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
        assertThat(held.resolve("pay")).exists();

        process.destroy();
        process.waitFor();

        assertThat(parent).isEmptyDirectory();
    }

    /// A program that spills and then waits to be killed.
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            SpillDirectory spill = SpillDirectory.create(Path.of(arguments[0]));
            Files.writeString(spill.path().resolve("pay"), "1234.56");
            System.out.println(spill.path());
            Thread.sleep(60_000);
        }
    }
}
