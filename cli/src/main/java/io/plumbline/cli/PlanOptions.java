package io.plumbline.cli;

import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.DigestMemory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which plan, which data, which year, which limits.
final class PlanOptions {

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "The plan file (YAML).")
    private Path planFile;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The directory that holds census, contributions and service_hours, Parquet or CSV.")
    private Path dataDirectory;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YYYY",
            description = "The plan year, by the calendar year in which it begins.")
    private int year;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "A limits file of your own, over the published ones.")
    private Optional<Path> limitsFile;

    Plan plan() {
        return PlanFile.read(planFile);
    }

    DataDirectory data() {
        return DataDirectory.of(dataDirectory);
    }

    /// The data, of which files that have not changed since an earlier command are not read through again to know it,
    /// where the launcher has a place to remember them in.
    DataDirectory dataAsRemembered() {
        String digests = System.getProperty("plumbline.digests", "");
        return digests.isEmpty() ? data() : DataDirectory.remembering(dataDirectory, DigestMemory.in(Path.of(digests)));
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    int year() {
        return year;
    }

    LimitTable limits() {
        return limits(limitsFile);
    }

    static LimitTable limits(Optional<Path> file) {
        return file.map(LimitTable.bundled()::with).orElseGet(LimitTable::bundled);
    }
}
