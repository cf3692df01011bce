package io.plumbline.plan;

import io.plumbline.InputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// YAML as far as a plan file needs it: one mapping, nested a little, without aliases.
final class PlanYaml {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 20;

    private PlanYaml() {}

    /// The mapping at the root of the document, its nodes marked with their lines.
    static MappingNode root(String file, String text) {
        refuseLong(file, text.length());
        if (text.isBlank()) {
            throw new InputException("plan file %s is empty; it needs at least plan_id".formatted(file));
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            refuseWhatCouldExplode(file, new Parse(settings).parseString(text));
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return mapping;
            }
        } catch (MarkedYamlEngineException e) {
            throw new InputException(
                    "plan file %s: line %d: not YAML: %s"
                            .formatted(file, line(e.getProblemMark()), oneLine(e.getProblem())),
                    e);
        } catch (YamlEngineException e) {
            throw new InputException("plan file %s: not YAML: %s".formatted(file, oneLine(e.getMessage())), e);
        }
        throw new InputException("plan file %s is not a YAML mapping of keys to values".formatted(file));
    }

    /// A plan file is a page or two; anything this long is some other file.
    static void refuseLong(String file, long length) {
        if (length > LONGEST) {
            throw new InputException("plan file %s is longer than %d characters".formatted(file, LONGEST));
        }
    }

    static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }

    /// Composing recurses, and an alias can stand for a whole tree any number of times: both are bounded
    /// beforehand, on the flat stream of events.
    private static void refuseWhatCouldExplode(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof AliasEvent) {
                throw new InputException("plan file %s: line %d: aliases (*name) are not read; write the value out"
                        .formatted(file, line(event.getStartMark())));
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                throw new InputException("plan file %s: line %d: nested more than %d deep"
                        .formatted(file, line(event.getStartMark()), DEEPEST));
            }
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
