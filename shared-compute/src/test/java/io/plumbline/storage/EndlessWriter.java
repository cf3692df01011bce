package io.plumbline.storage;

import java.nio.file.Path;

/// The main class of a process that replaces one result again and again: arguments are the result
/// directory, the first version and how many. Prints a line when it begins.
final class EndlessWriter {

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        ResultDirectory results = ResultDirectory.of(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        System.out.println("begins");
        for (long version = first; version < first + count; version++) {
            Versions.replace(results, version);
        }
    }
}
