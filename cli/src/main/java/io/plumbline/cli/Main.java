package io.plumbline.cli;

import io.plumbline.engine.Engine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            LimitsCommand.class,
            PublishCommand.class,
            ReportCommand.class,
            BenchCommand.class,
            GateCommand.class,
            ContestantCommand.class);

    /// Those that need the engine whatever their options say.
    private static final Set<Class<?>> COMPUTING = Set.of(DemoCommand.class, RunCommand.class, ExplainCommand.class);

    @Option(names = "--verbose", description = "Show the stack trace of a failure.", scope = ScopeType.INHERIT)
    private boolean verbose;

    /// Runs one command and exits with its status.
    public static void main(String[] arguments) {
        if (named(arguments).stream().anyMatch(COMPUTING::contains)) {
            Engine.openAhead();
        }
        System.exit(commandLine(arguments).execute(arguments));
    }

    /// What reads these arguments. Where they begin with a command it knows that one alone, for each that it reads the
    /// options of takes time.
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        List<Class<?>> named = named(arguments);
        (named.isEmpty() ? COMMANDS : named).forEach(command -> line.addSubcommand(nameOf(command), command));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new GivenPath());
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new WrongUsage());
        return line;
    }

    private static List<Class<?>> named(String... arguments) {
        return COMMANDS.stream()
                .filter(command -> arguments.length > 0 && nameOf(command).equals(arguments[0]))
                .toList();
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    boolean isVerbose() {
        return verbose;
    }
}
