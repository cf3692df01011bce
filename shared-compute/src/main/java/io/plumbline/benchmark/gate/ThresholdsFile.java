package io.plumbline.benchmark.gate;

import io.plumbline.Excerpt;
import io.plumbline.Faults;
import io.plumbline.InputException;
import io.plumbline.NearestName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A file of thresholds (`benchmarks.yaml`), read strictly: an asset with a misspelt name
/// would be held to nothing.
///
/// At its root and under each name of `assets` stand the same four keys. `time` and `peak_memory` are ratios
/// of head to base; `least_time`, in milliseconds, and `least_peak_memory`, in MiB, are differences that are
/// too small to count.
public final class ThresholdsFile {

    private static final String ASSETS = "assets";
    private static final int MOST = 100;
    private static final int MOST_DIFFERENCE = 1_000_000;

    private final Faults faults;
    private final Collection<String> known;

    private ThresholdsFile(String name, Collection<String> known) {
        this.faults = new Faults("thresholds file " + name);
        this.known = known;
    }

    /// The thresholds of a file.
    ///
    /// @param known the assets that may have thresholds of their own
    /// @throws InputException with every fault of the file in one line, each with its line number and key
    public static Thresholds read(Path file, Collection<String> known) {
        try {
            return parse(file.toString(), Files.readString(file), known);
        } catch (IOException failure) {
            throw new InputException("thresholds file %s cannot be read; name a YAML file".formatted(file), failure);
        }
    }

    static Thresholds parse(String name, String yaml, Collection<String> known) {
        ThresholdsFile file = new ThresholdsFile(name, known);
        Thresholds thresholds = file.thresholds(file.root(name, yaml));
        file.faults.throwIfAny();
        return thresholds;
    }

    private Optional<Node> root(String name, String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setUseMarks(true).build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException failure) {
            faults.add(line(failure.getProblemMark()), "not YAML: " + failure.getProblem());
        } catch (YamlEngineException failure) {
            faults.add(1, "not YAML: " + failure.getMessage());
        }
        return Optional.empty();
    }

    private Thresholds thresholds(Optional<Node> root) {
        Map<String, NodeTuple> keys = root.map(node -> mapping("", node)).orElse(Map.of());
        Map<Metric, Threshold> everywhere = thresholds("", keys, Thresholds.DEFAULT);
        Map<String, NodeTuple> assets = Optional.ofNullable(keys.get(ASSETS))
                .map(entry -> mapping(ASSETS, entry.getValueNode()))
                .orElse(Map.of());
        Map<String, Map<Metric, Threshold>> byAsset = new HashMap<>();
        assets.forEach((asset, entry) -> {
            if (!known.contains(asset)) {
                faults.add(
                        line(entry.getKeyNode()),
                        "unknown asset %s.%s%s"
                                .formatted(ASSETS, Excerpt.unquoted(asset), NearestName.hint(asset, known)));
                return;
            }
            String path = ASSETS + "." + asset + ".";
            Map<String, NodeTuple> own = mapping(ASSETS + "." + asset, entry.getValueNode());
            refuseOthers(path, own, metricKeys());
            byAsset.put(asset, thresholds(path, own, everywhere));
        });
        Set<String> allowed = metricKeys();
        allowed.add(ASSETS);
        refuseOthers("", keys, allowed);
        return new Thresholds(everywhere, byAsset);
    }

    private Map<Metric, Threshold> thresholds(
            String path, Map<String, NodeTuple> keys, Map<Metric, Threshold> otherwise) {
        Map<Metric, Threshold> thresholds = new EnumMap<>(otherwise);
        thresholds.replaceAll((metric, before) -> new Threshold(
                number(path, metric.key(), keys, 1, MOST).orElse(before.ratio()),
                number(path, metric.leastKey(), keys, 0, MOST_DIFFERENCE)
                        .map(amount -> amount.multiply(BigDecimal.valueOf(metric.inUnit()))
                                .longValue())
                        .orElse(before.least())));
        return thresholds;
    }

    private Optional<BigDecimal> number(String path, String key, Map<String, NodeTuple> keys, int least, int most) {
        NodeTuple entry = keys.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<String> text =
                entry.getValueNode() instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
        // Digits first, for the exponent of a number like 1e999999999 is too much for what follows.
        Optional<BigDecimal> number = text.filter(digits -> digits.matches("\\d{1,9}(\\.\\d{1,6})?"))
                .map(BigDecimal::new)
                .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0);
        if (number.isPresent()) {
            return number;
        }
        faults.add(
                line(entry.getKeyNode()),
                "%s%s must be a number from %d to %d, not %s"
                        .formatted(path, key, least, most, text.map(Excerpt::of).orElse("a list or a mapping")));
        return Optional.empty();
    }

    private Map<String, NodeTuple> mapping(String path, Node node) {
        Map<String, NodeTuple> entries = new HashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                NodeTuple before = entries.putIfAbsent(key, entry);
                if (before != null) {
                    faults.add(
                            line(entry.getKeyNode()),
                            "%s is already on line %d".formatted(Excerpt.unquoted(key), line(before.getKeyNode())));
                }
            }
        } else {
            faults.add(line(node), (path.isEmpty() ? "the file" : path) + " must be a mapping of keys to values");
        }
        return entries;
    }

    private void refuseOthers(String path, Map<String, NodeTuple> keys, Set<String> allowed) {
        keys.forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                faults.add(
                        line(entry.getKeyNode()),
                        "unknown key %s%s%s".formatted(path, Excerpt.unquoted(key), NearestName.hint(key, allowed)));
            }
        });
    }

    private static Set<String> metricKeys() {
        return Arrays.stream(Metric.values())
                .flatMap(metric -> Stream.of(metric.key(), metric.leastKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
