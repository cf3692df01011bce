package io.plumbline.benchmark.report;

import io.plumbline.benchmark.report.History.Dated;
import io.plumbline.typeset.Typeset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All that the page says.
///
/// @param place the machine of the latest run, which all but the trends are of
/// @param recorded when the latest run was
record BenchPage(
        Place place,
        String recorded,
        Summary summary,
        List<WorkloadSection> workloads,
        List<Trend> trends,
        Basis basis) {

    static BenchPage of(History history) {
        Map<String, List<Dated>> current = history.current();
        List<WorkloadSection> workloads = new ArrayList<>();
        current.forEach((workload, scales) -> workloads.add(WorkloadSection.of(
                "workload-" + (workloads.size() + 1),
                workload,
                scales,
                history.latest().recorded())));
        List<Place> places = history.places();
        List<Trend> trends = new ArrayList<>();
        for (Place place : places) {
            Trend.of("trend-" + (trends.size() + 1), place, history).ifPresent(trends::add);
        }
        return new BenchPage(
                places.getFirst(),
                Typeset.moment(history.latest().recorded()),
                Summary.of(current.values()),
                workloads,
                trends,
                Basis.of(history));
    }
}
