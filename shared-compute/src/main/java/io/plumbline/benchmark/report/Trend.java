package io.plumbline.benchmark.report;

import io.plumbline.benchmark.report.History.Dated;
import io.plumbline.benchmark.report.History.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How figures moved over the runs on one machine.
///
/// @param charts time and memory of each workload and scale that was measured there more than once
record Trend(Place place, List<LineChart> charts) {

    /// @param id unique in the document
    static Optional<Trend> of(String id, Place place, History history) {
        List<LineChart> charts = new ArrayList<>();
        for (Map.Entry<Subject, List<Dated>> repeated :
                history.at(place).repeated().entrySet()) {
            String title = "%s, %s"
                    .formatted(
                            repeated.getKey().workload(),
                            Quantity.scale(repeated.getKey().participants()));
            for (Quantity quantity : Quantity.values()) {
                String chart = "%s-%d".formatted(id, charts.size());
                new Plots(quantity).trend(chart, title, repeated.getValue()).ifPresent(charts::add);
            }
        }
        return charts.isEmpty() ? Optional.empty() : Optional.of(new Trend(place, charts));
    }
}
