package io.plumbline.benchmark;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A contestant that does as it is told: a process like any other.
final class ScriptedContestant {

    private ScriptedContestant() {}

    /// Who writes the rows of a SELECT, and leaves its name in `turns` among the workload's files at every
    /// round.
    static Entrant writing(String engine, String select, boolean isPeer) {
        return entrant(engine, isPeer, "write", engine, select);
    }

    /// Who says that a part of its work held so many bytes, which its mark no longer tells.
    static Entrant holding(String engine, long bytes) {
        return entrant(engine, false, "hold", engine, Long.toString(bytes));
    }

    /// Who says one line and ends.
    static Entrant saying(String engine, String line, boolean isPeer) {
        return entrant(engine, isPeer, "say", engine, line);
    }

    private static Entrant entrant(String engine, boolean isPeer, String... told) {
        List<String> command = new ArrayList<>(OwnJava.command());
        command.add(ScriptedContestant.class.getName());
        command.addAll(List.of(told));
        return new Entrant(engine, command, isPeer);
    }

    /// Does as it is told.
    ///
    /// @param told what to do, the name, with what; then the workload, its files, a directory
    public static void main(String[] told) throws IOException {
        PrintWriter answers = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        if (told[0].equals("say")) {
            answers.println(told[2]);
            System.err.println("last words");
            System.exit(1);
        }
        boolean isHolding = told[0].equals("hold");
        Path turns = Path.of(told[4]).resolve("turns");
        Path scratch = Path.of(told[5]);
        Trial trial = new Trial() {
            @Override
            public Sample run() {
                try (Session session = Session.open(SessionSettings.reading(List.of(scratch)))) {
                    Files.writeString(turns, told[1] + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    session.copyToParquet(
                            isHolding ? "select 1 as v" : told[2],
                            scratch.resolve("result.parquet"),
                            new ParquetOptions("zstd", Map.of()));
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
                return isHolding
                        ? new Sample(
                                1_000,
                                1_000,
                                0,
                                0,
                                0,
                                0,
                                Map.of("part", new Sample.Part(1_000, Long.parseLong(told[2]))))
                        : Sample.of(1_000, 0, 0);
            }

            @Override
            public void close() {}
        };
        ContestantLoop.answer(
                told[1],
                Map.of(told[1], "1.0"),
                trial,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                answers);
    }
}
