package io.plumbline.plan;

import io.plumbline.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that is wrong with one plan file, gathered so that it is told at once.
final class Faults {

    private static final int SHOWN = 20;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String what) {
        faults.add(new Fault(line, what));
    }

    /// @throws InputException with all faults in the order of their lines, if there are any
    void throwIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        String shown = faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .limit(SHOWN)
                .map(fault -> "line %d: %s".formatted(fault.line(), fault.what()))
                .collect(Collectors.joining("; "));
        int hidden = faults.size() - SHOWN;
        throw new InputException(
                "plan file %s: %s%s".formatted(file, shown, hidden > 0 ? "; and %d more".formatted(hidden) : ""));
    }

    private record Fault(int line, String what) {}
}
