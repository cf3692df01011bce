package io.plumbline.benchmark;

import java.util.List;

/// Who is to take part in a contest.
///
/// @param engine its name, such as `plumbline` or `polars`
/// @param command starts it; the workload, the directory of its files and a directory of its own are appended
/// @param isPeer whether the contest goes on without it where it cannot take part
public record Entrant(String engine, List<String> command, boolean isPeer) {
    public Entrant {
        command = List.copyOf(command);
    }
}
