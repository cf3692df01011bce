package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stream of any length is read in the memory of a few batches: ten million rows, about 900 MB, by a process
/// that never holds more than 700 MB, with a budget of 200 MiB. Linux tells the most that a process held; on
/// other systems the test is skipped.
class ConstantMemoryTest {

    @TempDir
    Path home;

    @Test
    void aLongStreamNeedsNoMoreThanAShortOne() throws Exception {
        assumeThat(Path.of("/proc/self/status")).as("the kernel's own account").exists();

        ChildJvm.Outcome outcome = ChildJvm.run(List.of(), "128m", Reader.class, home);

        assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
        assertThat(number(outcome, "rows ")).isEqualTo(10_000_000);
        assertThat(number(outcome, "bytes ")).as("bytes that were read").isGreaterThan(850_000_000L);
        assertThat(number(outcome, "VmHWM:")).as("KiB held at most").isLessThan(700 * 1000);
    }

    private static long number(ChildJvm.Outcome outcome, String label) {
        return outcome.output()
                .lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }

    /// A program that reads the stream and tells how much it read and held.
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) throws Exception {
            long rows = 0;
            long bytes = 0;
            try (Session session = Sessions.open(Path.of(arguments[0]));
                    ArrowStream stream = session.stream("""
                            select range as a, range * 2 as b, range::decimal(14, 2) as c, md5(range::varchar) as d,
                                   repeat('x', 16) as e
                            from range(10000000)
                            """)) {
                while (stream.next()) {
                    rows += stream.batch().getRowCount();
                    bytes += stream.batch().getFieldVectors().stream()
                            .mapToLong(vector -> vector.getBufferSize())
                            .sum();
                }
            }
            System.out.println("rows " + rows);
            System.out.println("bytes " + bytes);
            Files.readAllLines(Path.of("/proc/self/status")).forEach(System.out::println);
        }
    }
}
