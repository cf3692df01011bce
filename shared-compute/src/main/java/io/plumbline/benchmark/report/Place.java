package io.plumbline.benchmark.report;

import io.plumbline.benchmark.Machine;
import io.plumbline.typeset.Magnitude;
import io.plumbline.typeset.Typeset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes a machine the same machine: all of it but kernel and JVM, of which a trend should show the change.
/// Memory is compared as it is printed, for a kernel keeps a little of it for itself, and not always the same.
record Place(String instance, String cpu, int cores, String memory, String disk) {

    static Place of(Machine machine) {
        return new Place(
                machine.instance(),
                machine.cpu(),
                machine.cores(),
                Magnitude.memory(machine.memoryBytes()),
                machine.disk());
    }

    /// The instance where there is one, else the processor.
    String name() {
        return instance.isEmpty() ? cpu : instance;
    }

    /// All but the name.
    String rest() {
        Stream<String> parts = Stream.of(
                instance.isEmpty() ? "" : cpu, Typeset.count(cores, "core", "cores"), memory + " of memory", disk);
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /// On one line.
    String described() {
        return String.join(", ", List.of(name(), rest()));
    }
}
