package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that the kernel holds to 512 MiB sees that limit, keeps DuckDB within it, and completes a query
/// that needs twice as much by spilling. With a budget that is blind to the limit it is killed. Where no memory
/// cgroup can be made (it takes root) the test is skipped.
class MemoryLimitTest {

    private static final long MIB = 1024L * 1024;

    @TempDir
    Path spills;

    private @Nullable MemoryCgroup group;

    @BeforeEach
    void holdToAHalfGibibyte() {
        String reason = "";
        try {
            group = MemoryCgroup.of(512 * MIB);
        } catch (IOException failure) {
            reason = failure.toString();
        }
        assumeThat(reason).as("no memory cgroup can be made here").isEmpty();
    }

    @AfterEach
    void removeTheGroup() throws IOException {
        if (group != null) {
            group.close();
        }
    }

    @Test
    void theBudgetIsDerivedFromTheLimitAndHolds() throws Exception {
        ChildJvm.Outcome outcome = runInTheGroup(spills);

        assertThat(outcome.output().lines())
                .as(outcome.output())
                .anySatisfy(line -> assertThat(line).startsWith("budget "))
                .contains("count 4000000", "spilled true");
        long budget = outcome.output()
                .lines()
                .filter(line -> line.startsWith("budget "))
                .mapToLong(line -> Long.parseLong(line.substring(7)))
                .sum();
        assertThat(budget).isBetween(200 * MIB, 220 * MIB);
        assertThat(outcome.exitStatus()).isZero();
        assertThat(spills).as("wiped at the end").isEmptyDirectory();
    }

    @Test
    void aBudgetBlindToTheLimitGetsTheProcessKilled() throws Exception {
        ChildJvm.Outcome outcome = runInTheGroup(spills, 4096);

        assertThat(outcome.exitStatus()).as(outcome.output()).isEqualTo(128 + 9);
    }

    private ChildJvm.Outcome runInTheGroup(Object... arguments) throws IOException, InterruptedException {
        return ChildJvm.run(Objects.requireNonNull(group).entering(), "100m", SpillingQuery.class, arguments);
    }
}
