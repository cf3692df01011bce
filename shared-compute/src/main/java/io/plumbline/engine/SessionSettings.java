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
public record SessionSettings(
        List<Path> directories, MemoryBudget memory, int threads, Path spillParent, Planning planning) {

    public SessionSettings {
        directories = List.copyOf(directories);
        if (threads < 1) {
            throw new IllegalArgumentException("a session needs at least one thread, not " + threads);
        }
    }

    /// Settings for many rows.
    public SessionSettings(List<Path> directories, MemoryBudget memory, int threads, Path spillParent) {
        this(directories, memory, threads, spillParent, Planning.FOR_MANY_ROWS);
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
        return new SessionSettings(directories, memory, threads, spillParent, otherPlanning);
    }
}
