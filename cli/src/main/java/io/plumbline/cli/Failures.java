package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line why a command failed. A fault of the input is the whole message; a fault of the program
/// says that it is one, and how to see more.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean verbose = command.getCommandSpec().root().userObject() instanceof Main main && main.isVerbose();
        if (failure instanceof InputException || failure instanceof ServiceException) {
            err.println("plumbline: " + failure.getMessage());
        } else {
            err.println("plumbline: this is a fault of Plumbline, not of the input: " + firstLine(failure)
                    + (verbose ? "" : "; --verbose shows where"));
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String firstLine(Exception failure) {
        return failure.toString().lines().findFirst().orElse("");
    }
}
