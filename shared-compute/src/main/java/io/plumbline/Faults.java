package io.plumbline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that is wrong with one file of lines, gathered so that it is told at once.
public final class Faults {

    private static final int SHOWN = 20;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    /// No fault yet in `file`, which the message begins with: `plan file acme.yaml`.
    public Faults(String file) {
        this.file = file;
    }

    public void add(int line, String what) {
        faults.add(new Fault(line, what));
    }

    /// Ends the reading of a file that has a fault.
    ///
    /// @throws InputException with the faults in the order of their lines; beyond twenty, with their number
    public void throwIfAny() {
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
                "%s: %s%s".formatted(file, shown, hidden > 0 ? "; and %d more".formatted(hidden) : ""));
    }

    private record Fault(int line, String what) {}
}
