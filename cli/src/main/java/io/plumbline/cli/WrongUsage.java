package io.plumbline.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one line what was wrong with the words of the command, and where to read how they go.
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + firstLine(fault) + "; see " + name + " --help");
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String firstLine(ParameterException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }
}
