package io.plumbline.benchmark.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.benchmark.Machine;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a gate found, as JSON: the verdicts, and every round that they rest on for whoever draws them again.
public final class GateJson {

    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GateJson() {}

    public static String write(Gate.Result result, Instant recorded, Machine machine) {
        ObjectNode file = MAPPER.createObjectNode()
                .put("version", VERSION)
                .put("recorded", recorded.toString())
                .put("passed", result.judgement().passed());
        file.putObject("machine")
                .put("cpu", machine.cpu())
                .put("cores", machine.cores())
                .put("memory_bytes", machine.memoryBytes())
                .put("kernel", machine.kernel())
                .put("jvm", machine.jvm());
        Measurement any = result.pairs().getFirst().head();
        file.put("workload", any.workload()).put("participants", any.participants());
        ArrayNode verdicts = file.putArray("verdicts");
        result.judgement().verdicts().forEach(verdict -> add(verdicts.addObject(), verdict));
        add(file.putArray("only_in_base"), result.judgement().onlyInBase());
        add(file.putArray("only_in_head"), result.judgement().onlyInHead());
        ArrayNode pairs = file.putArray("pairs");
        for (ProcessPair pair : result.pairs()) {
            ObjectNode both = pairs.addObject();
            add(both.putArray("base"), pair.base());
            add(both.putArray("head"), pair.head());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a tree of numbers and names is always expressible", failure);
        }
    }

    private static void add(ObjectNode node, Verdict verdict) {
        node.put("asset", verdict.asset())
                .put("metric", verdict.metric().key())
                .put("base", verdict.base())
                .put("head", verdict.head())
                .put("ratio", verdict.ratio().median())
                .put("low", verdict.ratio().low())
                .put("high", verdict.ratio().high())
                .put("threshold", verdict.threshold().ratio())
                .put("least_difference", verdict.threshold().least())
                .put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
    }

    private static void add(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }

    private static void add(ArrayNode rounds, Measurement measurement) {
        for (Sample sample : measurement.samples()) {
            ObjectNode round = rounds.addObject().put("nanos", sample.nanos());
            ObjectNode parts = round.putObject("parts");
            Map<String, Sample.Part> ordered = new TreeMap<>(sample.parts());
            ordered.forEach((asset, part) ->
                    parts.putObject(asset).put("nanos", part.nanos()).put("peak_bytes", part.peakBytes()));
        }
    }
}
