package io.plumbline.benchmark.workload;

import io.plumbline.InputException;
import io.plumbline.benchmark.OwnJava;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a process that does a workload once and ends: all that a first answer costs.
final class ColdStartTrial implements Trial {

    private final List<String> command;

    ColdStartTrial(String engine, String workload, Path files, Path scratch) {
        command = new ArrayList<>(OwnJava.command());
        command.addAll(List.of(Once.class.getName(), engine, workload, files.toString(), scratch.toString()));
    }

    /// What the process does.
    static final class Once {

        private Once() {}

        public static void main(String[] arguments) {
            Workload workload = Workloads.require(arguments[1]);
            try (Trial trial = workload.open(arguments[0], Path.of(arguments[2]), Path.of(arguments[3]))) {
                trial.run();
            }
        }
    }

    @Override
    public Sample run() {
        long began = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new InputException("the process ends with status " + process.exitValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ran", interrupted);
        }
        return Sample.of(System.nanoTime() - began, 0, 0);
    }

    @Override
    public void close() {
        // Nothing is open between rounds.
    }
}
