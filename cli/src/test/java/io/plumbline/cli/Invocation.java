package io.plumbline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// What one call of the command line did.
///
/// @param out all of standard output
/// @param err all of standard error
record Invocation(int status, String out, String err) {

    /// Runs a command in this process.
    static Invocation of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(arguments);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int status = line.execute(arguments);
        return new Invocation(status, out.toString(), err.toString());
    }
}
