package io.plumbline.engine;

/// What the sessions of this process keep on disk because it did not fit into memory.
public final class Spills {

    private Spills() {}

    /// Bytes at this moment.
    public static long bytes() {
        return SpillDirectory.bytesInAll();
    }
}
