package io.plumbline.standins.ec2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Programs that a script finds first: each a few lines of shell that write down how they were called.
record Programs(Path directory) {

    /// How a script ended, and what it printed.
    record Ended(int status, String output, String errors) {}

    static Programs in(Path directory) throws IOException {
        return new Programs(Files.createDirectories(directory));
    }

    /// Puts a program there.
    ///
    /// @param body what it does beside writing its call down
    Programs with(String name, String body) throws IOException {
        executable(directory.resolve(name), """
                #!/bin/sh
                echo "${0##*/} $*" >>'%s'
                %s
                """.formatted(calls(), body));
        return this;
    }

    static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    /// Every call until now, in order.
    List<String> called() throws IOException {
        return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
    }

    /// Starts a command that finds these programs and what every system has, and nothing else; its output goes to the
    /// files `output` and `errors` beside them.
    Process start(Map<String, String> variables, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", directory + ":/usr/bin:/bin");
        builder.environment().putAll(variables);
        return builder.redirectOutput(printed("output").toFile())
                .redirectError(printed("errors").toFile())
                .start();
    }

    Ended run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        int status = start(variables, command).waitFor();
        return new Ended(status, Files.readString(printed("output")), Files.readString(printed("errors")));
    }

    private Path printed(String what) {
        return directory.resolveSibling(directory.getFileName() + "." + what);
    }

    private Path calls() {
        return directory.resolveSibling(directory.getFileName() + ".calls");
    }
}
