package io.plumbline.functions.assets;

import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Stored;
import io.plumbline.functions.assets.metric.Costs;
import io.plumbline.functions.assets.metric.Measurement;
import io.plumbline.functions.assets.metric.MetricLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Tells of every run in two lines: one of the log, for people, and one that CloudWatch makes metrics of.
///
/// @param metrics takes the lines of metrics, past the logger: wrapped into a log line they would be none
record Journal(Duty duty, Consumer<String> metrics) {

    private static final Logger LOG = Logger.getLogger(Journal.class);

    void ended(RunReport run, Equipment equipment, Costs before, Call call) {
        Map<String, String> labels = labels(run, call);
        Map<String, String> ofTheRun = new LinkedHashMap<>(labels);
        ofTheRun.keySet().removeAll(MDC.getMap().keySet());
        ofTheRun.forEach(MDC::put);
        try {
            tell(run);
        } finally {
            ofTheRun.keySet().forEach(MDC::remove);
        }
        Measurement measurement = equipment
                .costs()
                .since(
                        before,
                        equipment.meter(),
                        run.stored().map(Stored::computedRows).orElse(0L),
                        run.published());
        metrics.accept(MetricLine.of(measurement, labels, Instant.now()));
    }

    private static void tell(RunReport run) {
        switch (run.outcome()) {
            case Outcome.Done _ ->
                LOG.infof(
                        "%s: %s, %,d corrective actions published",
                        run.partition(),
                        run.stored()
                                .map(stored -> "%,d rows%s"
                                        .formatted(stored.rows(), stored.unchanged() ? " on file already" : ""))
                                .orElse("nothing"),
                        run.published());
            case Outcome.Waiting waiting -> LOG.infof("%s: waiting: %s", run.partition(), waiting.message());
            case Outcome.Failed failed -> {
                switch (failed.failureClass()) {
                    case BAD_DATA -> LOG.warnf("%s: %s", run.partition(), failed.message());
                    case TRANSIENT -> LOG.warnf(failed.cause(), "%s: %s", run.partition(), failed.message());
                    case FAULT -> LOG.errorf(failed.cause(), "%s: %s", run.partition(), failed.message());
                }
            }
        }
    }

    /// What tells one run from another, in the log as in the metrics.
    private Map<String, String> labels(RunReport run, Call call) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("function", duty.function());
        labels.put("asset", duty.asset());
        labels.put("plan_id", run.partition().planId());
        labels.put("plan_year", String.valueOf(run.partition().planYear()));
        run.stored().ifPresent(stored -> labels.put("run_id", stored.runId()));
        labels.put("request_id", call.requestId());
        labels.put("cold_start", String.valueOf(call.coldStart()));
        labels.put("outcome", outcome(run.outcome()));
        return labels;
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Waiting _ -> "waiting";
            case Outcome.Failed failed -> failed.failureClass().code();
        };
    }
}
