package io.plumbline.cli;

import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.DataDirectory;
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
