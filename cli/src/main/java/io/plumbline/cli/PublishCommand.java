package io.plumbline.cli;

import io.plumbline.action.PublishReport;
import io.plumbline.storage.ResultDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `plumbline publish`: tells the bus what must be corrected, once.
@Command(name = "publish", description = "Publish the corrective actions of a directory of results, each once.")
final class PublishCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The directory of results.")
    private Path out;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "The file that is the bus. Default: events.jsonl in the directory of results.")
    private Optional<Path> events;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path bus = events.orElse(out.resolve("events.jsonl"));
        List<PublishReport> reports = Publishing.publish(ResultDirectory.existing(out), bus);
        spec.commandLine().getOut().println(Publishing.line(reports, bus));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
