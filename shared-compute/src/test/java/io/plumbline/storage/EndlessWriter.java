package io.plumbline.storage;

import java.nio.file.Path;

/// The main class of a process that replaces one result again and again: arguments are the result
/// directory, the first version and how many. Prints a line once its classes are loaded and a commit takes
/// as long as it ever will: a kill before that would always fall into the first commit.
final class EndlessWriter {

    private static final int WARM_UP = 3;

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        ResultDirectory results = ResultDirectory.of(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        for (long version = first; version < first + count; version++) {
            Versions.replace(results, version);
            if (version == first + WARM_UP) {
                System.out.println("begins");
            }
        }
    }
}
