package io.plumbline.standins;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Runs another program's main method for as long as whoever started this process lives: the pipe to standard
/// input breaks with him, in whatever way he ends.
final class Tethered {

    private Tethered() {}

    /// Expects the class with the main method first, and what follows is for that.
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("tether").start(Tethered::haltWithParent);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void haltWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // As good as an end.
        }
        Runtime.getRuntime().halt(0);
    }
}
