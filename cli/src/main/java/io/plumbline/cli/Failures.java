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
        tell("", failure, command);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// Says it on standard error.
    ///
    /// @param what failed, with a colon and a space; empty where it is the whole command
    static void tell(String what, Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        boolean verbose = command.getCommandSpec().root().userObject() instanceof Main main && main.isVerbose();
        err.println("plumbline: " + what + reason(failure)
                + (verbose || isOfTheInput(failure) ? "" : "; --verbose shows where"));
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    /// Why something failed, in one line.
    static String reason(Exception failure) {
        return isOfTheInput(failure)
                ? String.valueOf(failure.getMessage())
                : "this is a fault of Plumbline, not of the input: "
                        + failure.toString().lines().findFirst().orElse("");
    }

    private static boolean isOfTheInput(Exception failure) {
        return failure instanceof InputException || failure instanceof ServiceException;
    }
}
