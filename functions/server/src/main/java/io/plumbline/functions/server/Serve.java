package io.plumbline.functions.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plumbline serve`: the web function as an ordinary server, until it is stopped. Exit status: 1 it could
/// not start, 2 wrong usage.
@QuarkusMain
@Command(
        name = "plumbline serve",
        description = "Answer over HTTP: the limits, what is known of runs, and health. Ctrl-C stops it.",
        usageHelpAutoWidth = true)
public final class Serve implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where to listen, on this machine alone; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The directory of results; if not given, what PLUMBLINE_RESULTS names.")
    private Optional<Path> out;

    @Spec
    private CommandSpec spec;

    /// Serves until the process is stopped.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Serve());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((fault, _) -> {
            line.getErr().println("plumbline serve: " + fault.getMessage() + "; see plumbline serve --help");
            return CommandLine.ExitCode.USAGE;
        });
        return line;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port takes 0 to %d, not %d".formatted(LAST_PORT, port));
        }
        System.setProperty("quarkus.http.port", Integer.toString(port));
        out.ifPresent(directory -> System.setProperty("plumbline.results", directory.toString()));
        List<Throwable> failures = new ArrayList<>();
        Quarkus.run(Server.class, (_, failure) -> {
            if (failure != null) {
                failures.add(failure);
            }
        });
        PrintWriter err = spec.commandLine().getErr();
        failures.forEach(each -> err.println("plumbline: " + StartFailure.of(each, port)));
        return failures.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
