package io.plumbline.functions.assets.trigger;

import io.plumbline.storage.Partition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What came, sorted: each plan year that is to be computed, once, with the objects that started it; and the
/// rest.
public record Arrivals(SequencedMap<Partition, List<CreatedObject>> started, List<Ignored> ignored) {

    public Arrivals {
        SequencedMap<Partition, List<CreatedObject>> copy = new LinkedHashMap<>();
        started.forEach((partition, objects) -> copy.put(partition, List.copyOf(objects)));
        started = Collections.unmodifiableSequencedMap(copy);
        ignored = List.copyOf(ignored);
    }
}
