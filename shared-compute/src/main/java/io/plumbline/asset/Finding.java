package io.plumbline.asset;

import io.plumbline.dataset.Fault;
import java.util.List;

/// What a check said.
///
/// @param faults what it found; empty where it passed
public record Finding(String check, Check.Severity severity, List<Fault> faults) {

    public Finding {
        faults = List.copyOf(faults);
    }

    public boolean passed() {
        return faults.isEmpty();
    }

    long offendingRows() {
        return faults.stream().mapToLong(Fault::rows).sum();
    }
}
