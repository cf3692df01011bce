package io.plumbline.functions.assets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.trigger.Ignored;
import io.plumbline.storage.Partition;
import java.util.List;

/// What became of an invocation: its answer.
///
/// @param left plan years that were not begun, or broken off, because time was up
record Report(List<RunReport> runs, List<Ignored> ignored, List<Partition> left) {

    Report {
        runs = List.copyOf(runs);
        ignored = List.copyOf(ignored);
        left = List.copyOf(left);
    }

    /// As docs/reference/functions.md describes it.
    String toJson() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode runsNode = answer.putArray("runs");
        runs.forEach(run -> write(run, runsNode.addObject()));
        ArrayNode ignoredNode = answer.putArray("ignored");
        ignored.forEach(each -> ignoredNode.addObject().put("key", each.key()).put("reason", each.reason()));
        ArrayNode leftNode = answer.putArray("left");
        left.forEach(each -> write(each, leftNode.addObject()));
        return answer.toString();
    }

    private static void write(RunReport run, ObjectNode node) {
        ArrayNode assets = node.putArray("assets");
        run.assets().forEach(assets::add);
        write(run.partition(), node);
        run.stored().ifPresent(stored -> node.put("run_id", stored.runId())
                .put("rows", stored.rows())
                .put("unchanged", stored.unchanged()));
        switch (run.outcome()) {
            case Outcome.Done _ -> node.put("status", "done");
            case Outcome.Waiting waiting -> node.put("status", "waiting").put("message", waiting.message());
            case Outcome.Failed failed ->
                node.put("status", "failed")
                        .put("class", failed.failureClass().code())
                        .put("message", failed.message());
        }
        node.put("published", run.published());
    }

    private static void write(Partition partition, ObjectNode node) {
        node.put("plan_id", partition.planId()).put("plan_year", partition.planYear());
    }
}
