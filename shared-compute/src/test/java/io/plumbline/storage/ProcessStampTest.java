package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A process is told from every other, dead ones and those that had its number before included.
class ProcessStampTest {

    @Test
    void everyProcessStampsAnotherAlike() throws IOException, InterruptedException {
        Process other =
                ChildJvm.start(StampPrinter.class, ProcessHandle.current().pid());
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo(ProcessStamp.current().toString());
        }
        assertThat(other.waitFor()).isZero();
    }

    @Test
    @Timeout(30)
    void aProcessThatHasEndedIsDeadThoughItsParentHasNotAsked() throws IOException, InterruptedException {
        assumeThat(Path.of("/proc/self/stat"))
                .as("the state of a process is read from /proc")
                .exists();
        // The shell has become another program, which asks after no child, by the time that its child ends.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.3 & echo $!; exec sleep 30").start();
        try (BufferedReader output = parent.inputReader()) {
            long pid = Long.parseLong(output.readLine());
            Path stat = Path.of("/proc", Long.toString(pid), "stat");
            while (!Files.readString(stat).contains(") Z ")) {
                Thread.sleep(5);
            }
            String[] fields = Files.readString(stat).split(" ", -1);
            ProcessStamp ended = new ProcessStamp(ProcessStamp.current().host(), pid, Long.parseLong(fields[21]));

            assertThat(ended.isDead(Instant.now())).isTrue();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void aNameTellsWhoseFileItIsAndOtherNamesTellNothing() {
        TemporaryName name = new TemporaryName("annual_additions.parquet", ProcessStamp.current(), 7);

        assertThat(name.toString()).startsWith(".annual_additions.parquet.").endsWith("-7.tmp");
        assertThat(TemporaryName.parse(name.toString())).contains(name);
        assertThat(TemporaryName.parse("annual_additions.parquet")).isEmpty();
        assertThat(TemporaryName.parse(".annual_additions.parquet.tmp")).isEmpty();
        assertThat(TemporaryName.parse(name.toString().substring(1))).isEmpty();
    }

    /// The main class of a process that prints the stamp of another.
    static final class StampPrinter {

        private StampPrinter() {}

        public static void main(String[] arguments) {
            System.out.println(ProcessStamp.of(Long.parseLong(arguments[0])));
        }
    }
}
