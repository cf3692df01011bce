package io.plumbline.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/// The contestant's side of a contest: it says that it is ready, does its work whenever it is told `run`, and
/// ends with its standard input.
public final class ContestantLoop {

    private ContestantLoop() {}

    /// Answers until there is nothing more to answer.
    ///
    /// @param versions of what does the work, by name
    /// @param answers one line of JSON each
    public static void answer(
            String engine, Map<String, String> versions, Trial trial, BufferedReader requests, PrintWriter answers)
            throws IOException {
        ObjectNode ready = SampleLine.empty().put("ready", engine);
        ObjectNode said = ready.putObject("versions");
        versions.forEach(said::put);
        answers.println(ready);
        answers.flush();
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            if (!request.equals("run")) {
                throw new IllegalArgumentException("a contestant is told run, not " + request);
            }
            answers.println(SampleLine.of(trial.run()));
            answers.flush();
        }
    }

    /// What a contestant says that cannot do its work.
    public static String error(String line) {
        return SampleLine.empty().put("error", line).toString();
    }
}
