package io.plumbline.functions.assets;

import io.plumbline.functions.assets.trigger.Ignored;
import java.util.List;

/// What an invocation has to do, and what of its event starts nothing.
record Agenda(List<Task> tasks, List<Ignored> ignored) {

    Agenda {
        tasks = List.copyOf(tasks);
        ignored = List.copyOf(ignored);
    }
}
