package io.plumbline.compliance;

import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunRequest;
import io.plumbline.limits.LimitTable;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import io.plumbline.oracle.PlanYaml;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs cases the whole way, files in and rows out, each as a plan of its own in one directory: opening an
/// engine takes longer than most of them.
final class CaseRuns implements AutoCloseable {

    private final Path directory;
    private final AssetRunner runner;

    /// @param directory of the cases' files, which may be written later
    CaseRuns(Path directory) {
        this(
                directory,
                new AssetRunner(
                        Compliance.catalogue(), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR));
    }

    private CaseRuns(Path directory, AssetRunner runner) {
        this.directory = directory;
        this.runner = runner;
    }

    /// Runs each of which is for one employee.
    static CaseRuns ofOneEmployee(Path directory) {
        return new CaseRuns(
                directory,
                AssetRunner.ofOneEmployee(
                        Compliance.catalogue(), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR));
    }

    /// Runs a case whose files are the only ones.
    CaseRun alone(PlanCase plan, List<String> assets) throws IOException {
        try (Stream<Path> before = Files.walk(directory)) {
            for (Path path : before.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory)) {
                    Files.delete(path);
                }
            }
        }
        PlanCaseFiles.write(plan, directory);
        return run(plan, assets);
    }

    /// Runs a case whose files are in the directory.
    CaseRun run(PlanCase plan, List<String> assets) {
        return run(request(plan, assets));
    }

    CaseRun run(RunRequest request) {
        CaseRun run = new CaseRun();
        run.ended(runner.run(request, run));
        return run;
    }

    static RunRequest request(PlanCase plan, List<String> assets) {
        return new RunRequest(
                assets,
                PlanFile.parse("plan.yaml", PlanYaml.of(plan.terms())),
                plan.terms().year(),
                LimitTable.bundled(),
                List.of(),
                Codec.ZSTD);
    }

    @Override
    public void close() {
        runner.close();
    }
}
