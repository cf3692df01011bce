package io.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command `plumbline`. Exit status: 0 done, 1 the run failed, 2 wrong usage.
@Command(
        name = "plumbline",
        description = {
            "Tells a retirement plan whether it is true: who is eligible, who is over a limit,",
            "by how much and why, and what must be corrected, to the cent."
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            LimitsCommand.class,
            PublishCommand.class,
            ReportCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Also, of the launcher itself: `serve` answers over HTTP (`plumbline serve --help`),",
            "`test` runs the whole verification, `jdk` names the JDK in use.",
            "Start with `plumbline demo`."
        })
public final class Main {

    @Option(names = "--verbose", description = "Show the stack trace of a failure.", scope = ScopeType.INHERIT)
    private boolean verbose;

    /// Runs one command and exits with its status.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new WrongUsage());
        return line;
    }

    boolean isVerbose() {
        return verbose;
    }
}
