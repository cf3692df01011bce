package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.action.ActionAssets;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Parameter;
import io.plumbline.asset.RunRequest;
import io.plumbline.privacy.PseudonymKey;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plumbline run`: computes assets over files at hand.
@Command(name = "run", description = "Compute assets over a plan's data.")
final class RunCommand implements Callable<Integer> {

    private static final String ALL_ROWS = "--findings FILE lists every row";

    @Parameters(
            paramLabel = "ASSET",
            split = ",",
            arity = "1",
            completionCandidates = AssetNames.class,
            description = "Assets, comma-separated: ${COMPLETION-CANDIDATES}; or what they are made of.")
    private List<String> assets;

    @Mixin
    private PlanOptions plan;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the results here. Without it nothing is written.")
    private Optional<Path> out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json: what standard output shows. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--codec",
            paramLabel = "CODEC",
            defaultValue = "zstd",
            converter = CodecName.class,
            description = "snappy, gzip, lz4, zstd or none. Default: ${DEFAULT-VALUE}.")
    private Codec codec;

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "Write every employee's row that a check found here, as CSV. Messages name the first five.")
    private Optional<Path> findings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> names = assets.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name at least one asset");
        }
        if (format != Format.TABLE && names.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--format csv and json show one asset; name one, or use --format table");
        }
        PrintWriter stdout = spec.commandLine().getOut();
        RunRequest request = new RunRequest(names, plan.plan(), plan.year(), plan.limits(), parameters(names), codec);
        DataDirectory data = plan.data();
        Optional<ResultDirectory> results = out.map(ResultDirectory::of);
        List<AssetResult> done;
        try {
            done = run(request, data, results.map(Function.identity()), stdout);
        } finally {
            // Wrong input leaves no empty directory behind.
            results.ifPresent(ResultDirectory::removeIfUnused);
        }
        if (format == Format.TABLE) {
            RunSummary.print(done, stdout);
        }
        stdout.flush();
        return 0;
    }

    private List<AssetResult> run(
            RunRequest request, DataDirectory data, Optional<ResultStore> results, PrintWriter stdout) {
        PrintWriter err = spec.commandLine().getErr();
        Optional<FindingsFile> file = findings.map(FindingsFile::new);
        try (Progress progress = Progress.onTerminal();
                AssetRunner runner = progress.runner(data, results)) {
            // Before anything is computed or kept: a file that cannot be written is wrong input.
            file.ifPresent(FindingsFile::open);
            ShownResults shown = new ShownResults(progress, format, stdout, file);
            try {
                List<AssetResult> done = runner.run(request, shown);
                progress.makeWay();
                RunSummary.printWarnings(done, err);
                if (shown.leavesSomeUnnamed()) {
                    err.println(ALL_ROWS);
                    err.flush();
                }
                return done;
            } catch (InputException failure) {
                throw shown.leavesSomeUnnamed()
                        ? new InputException(failure.getMessage() + "; " + ALL_ROWS, failure)
                        : failure;
            }
        } finally {
            file.ifPresent(FindingsFile::close);
        }
    }

    private static List<Parameter> parameters(List<String> names) {
        return ActionAssets.needKey(names)
                ? List.of(ActionAssets.parameter(PseudonymKey.fromEnvironment(System.getenv())))
                : List.of();
    }
}
