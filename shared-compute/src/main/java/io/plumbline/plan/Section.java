package io.plumbline.plan;

import io.plumbline.Excerpt;
import io.plumbline.Faults;
import io.plumbline.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One mapping of a plan file while it is read.
///
/// It knows which keys it has been asked for, so the keys nobody asks for are the unknown ones. A value that
/// cannot be used becomes a fault and counts as absent, so that reading goes on and all faults are found.
final class Section {

    private final String path;
    private final Faults faults;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    Section(String path, MappingNode node, Faults faults) {
        this.path = path;
        this.faults = faults;
        this.line = PlanYaml.line(node.getStartMark());
        node.getValue().forEach(this::put);
    }

    private void put(NodeTuple tuple) {
        int at = PlanYaml.line(tuple.getKeyNode().getStartMark());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            faults.add(at, "a key must be plain text, not a list or a mapping");
            return;
        }
        Integer before = lines.putIfAbsent(key.getValue(), at);
        if (before == null) {
            values.put(key.getValue(), tuple.getValueNode());
        } else {
            faults.add(at, "%s is already on line %d".formatted(at(key.getValue()), before));
        }
    }

    /// Whether the file has the key, well-formed or not.
    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    /// A single value that `read` understands.
    <T> Optional<T> value(String key, Function<Scalar, T> read) {
        return node(key).flatMap(node -> scalar(key, key, node, read));
    }

    /// A list of single values.
    <T> List<T> values(String key, Function<Scalar, T> read) {
        List<T> items = new ArrayList<>();
        List<Node> nodes = items(key);
        for (int i = 0; i < nodes.size(); i++) {
            scalar(key, "%s[%d]".formatted(key, i + 1), nodes.get(i), read).ifPresent(items::add);
        }
        return items;
    }

    /// A mapping under a key.
    Optional<Section> section(String key) {
        return node(key).flatMap(node -> mapping(key, node));
    }

    /// A list of mappings.
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        List<Node> nodes = items(key);
        for (int i = 0; i < nodes.size(); i++) {
            mapping("%s[%d]".formatted(key, i + 1), nodes.get(i)).ifPresent(sections::add);
        }
        return sections;
    }

    boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    void fault(String key, String what) {
        faults.add(lines.getOrDefault(key, line), "%s %s".formatted(at(key), what));
    }

    /// What is wrong with the mapping as a whole.
    void fault(String what) {
        faults.add(line, "%s %s".formatted(path, what));
    }

    /// Every key that nobody asked for is unknown.
    void refuseOtherKeys() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                faults.add(
                        lines.getOrDefault(key, line),
                        "unknown key %s%s".formatted(at(key), NearestName.hint(key, asked)));
            }
        }
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        Optional<Node> node = Optional.ofNullable(values.get(key));
        if (node.isPresent() && node.get().getTag().equals(Tag.NULL)) {
            fault(key, "has no value; leave the key out to have its default");
            return Optional.empty();
        }
        return node;
    }

    private List<Node> items(String key) {
        return node(key)
                .flatMap(node -> {
                    if (node instanceof SequenceNode sequence) {
                        return Optional.of(sequence.getValue());
                    }
                    fault(key, "must be a list: [..., ...]");
                    return Optional.empty();
                })
                .orElse(List.of());
    }

    private Optional<Section> mapping(String label, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(at(label), mapping, faults));
        }
        faults.add(PlanYaml.line(node.getStartMark()), "%s must be a mapping: {key: value, ...}".formatted(at(label)));
        return Optional.empty();
    }

    private <T> Optional<T> scalar(String key, String label, Node node, Function<Scalar, T> read) {
        int at = PlanYaml.line(node.getStartMark());
        if (!(node instanceof ScalarNode scalar)) {
            faults.add(lines.getOrDefault(key, at), "%s must be a single value".formatted(at(label)));
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(new Scalar(scalar.getValue(), scalar.getTag())));
        } catch (Scalar.Unusable e) {
            faults.add(at, "%s %s".formatted(at(label), e.getMessage()));
            return Optional.empty();
        }
    }

    private String at(String key) {
        String shown = Excerpt.unquoted(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }
}
