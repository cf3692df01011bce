package io.plumbline.cli;

import io.plumbline.benchmark.workload.Workload;
import io.plumbline.benchmark.workload.Workloads;
import java.util.Iterator;

/// The workloads' names, for help and completion.
final class WorkloadNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Workloads.all().stream().map(Workload::name).iterator();
    }
}
