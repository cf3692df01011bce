package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each owner has a directory of its own, of which nothing stays: it is wiped on close, and what a process left
/// that died is wiped by the next one.
class WorkingDirectoryTest {

    @TempDir
    Path temp;

    @Test
    void twoOwnersInOneParentHaveNothingInCommon() {
        Path parent = temp.resolve("made/if/need/be");
        try (WorkingDirectory one = WorkingDirectory.in(parent, "results");
                WorkingDirectory other = WorkingDirectory.in(parent, "results")) {
            assertThat(one.path()).isDirectory().isAbsolute().isNotEqualTo(other.path());
            assertThat(one.newFile("a")).hasParentRaw(one.path()).isNotEqualTo(one.newFile("a"));
        }
    }

    @Test
    void itIsOfItsUserAlone() throws IOException {
        try (WorkingDirectory directory = WorkingDirectory.in(temp, "results")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void closingWipesIt() throws IOException {
        try (WorkingDirectory directory = WorkingDirectory.in(temp, "results")) {
            Files.writeString(directory.newFile("a"), "x");
            Files.writeString(Files.createDirectory(directory.newFile("b")).resolve("c"), "x");
        }

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void whatADeadProcessLeftIsWipedAndNothingElse() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJvm.java(), "-version").start();
        ProcessStamp dead = ProcessStamp.of(process.pid());
        process.waitFor();
        Path left = Files.createDirectory(temp.resolve(new TemporaryName("results", dead, 1).toString()));
        Files.writeString(left.resolve("1-half.parquet"), "x");
        Path ofAnotherPurpose = Files.createDirectory(temp.resolve(new TemporaryName("data", dead, 1).toString()));
        Path ofNobody = Files.createDirectory(temp.resolve("results"));
        Path ofTheLiving = WorkingDirectory.in(temp, "results").path();

        WorkingDirectory.in(temp, "results");

        assertThat(left).doesNotExist();
        assertThat(ofAnotherPurpose).exists();
        assertThat(ofNobody).exists();
        assertThat(ofTheLiving).exists();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");

        assertThatThrownBy(() -> WorkingDirectory.in(file, "results"))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is a file; give a directory for files under way");
        assertThatThrownBy(() -> WorkingDirectory.in(file.resolve("deeper"), "results"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cannot write in " + file.resolve("deeper") + ": ");
    }
}
