package io.plumbline.engine;

import java.nio.file.Path;
import java.util.List;

/// What a session may touch and use.
///
/// @param directories the only directories whose files SQL can read or write, beside the session's own spill
/// directory
/// @param memory the most bytes DuckDB may hold before it spills
/// @param threads how many threads it computes with, at least one
/// @param spillParent where the session makes its spill directory, which it wipes when it closes
/// @param planning for how many rows its statements are planned
/// @param tellsProgress whether it can say how far a statement has come, which takes some percent of its time
public record SessionSettings(
        List<Path> directories,
        MemoryBudget memory,
        int threads,
        Path spillParent,
        Planning planning,
        boolean tellsProgress) {

    public SessionSettings {
        directories = List.copyOf(directories);
        if (threads < 1) {
            throw new IllegalArgumentException("a session needs at least one thread, not " + threads);
        }
    }

    /// Settings for many rows, of which nobody waits to see the progress.
    public SessionSettings(List<Path> directories, MemoryBudget memory, int threads, Path spillParent) {
        this(directories, memory, threads, spillParent, Planning.FOR_MANY_ROWS, false);
    }

    /// The settings of this process: its memory budget, its processors, its temporary directory.
    public static SessionSettings reading(List<Path> directories) {
        return new SessionSettings(
                directories,
                MemoryBudget.ofThisProcess(),
                Runtime.getRuntime().availableProcessors(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// The same with statements planned otherwise.
    public SessionSettings with(Planning otherPlanning) {
        return new SessionSettings(directories, memory, threads, spillParent, otherPlanning, tellsProgress);
    }

    /// The same, and it can say how far a statement has come.
    public SessionSettings tellingProgress() {
        return new SessionSettings(directories, memory, threads, spillParent, planning, true);
    }
}
