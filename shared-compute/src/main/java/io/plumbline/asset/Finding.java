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

    /// The same, told by the run of another year, which cannot list the rows.
    Finding ofYear(int planYear) {
        return new Finding(
                check,
                severity,
                faults.stream()
                        .map(fault -> new Fault(
                                "plan year %d, %s".formatted(planYear, fault.where()),
                                fault.what(),
                                fault.rule(),
                                fault.rows(),
                                fault.offenders().withoutRows()))
                        .toList());
    }

    long offendingRows() {
        return faults.stream().mapToLong(Fault::rows).sum();
    }
}
