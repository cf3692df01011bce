package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A template, its functions not carried out yet.
public record Template(JsonNode root) {

    /// The repository, seen from where Maven runs this module's tests.
    static final Path REPOSITORY = Path.of("../..");

    /// The stack.
    public static Template ofTheStack() {
        return read("template.yaml");
    }

    /// The part of it that watches it.
    static Template ofWatching() {
        return read("infra/watching.yaml");
    }

    /// The machine for benchmarks, as the script that deploys it prints it, in the clone that the tests are of.
    static Template ofTheBenchmark() {
        try {
            Process printing = new ProcessBuilder("infra/benchmark/ec2", "template")
                    .directory(REPOSITORY.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Template(Yaml.of(printed, "infra/benchmark/stack.yaml"));
        } catch (IOException failure) {
            throw new AssertionError("infra/benchmark/ec2 template", failure);
        }
    }

    private static Template read(String file) {
        try {
            return new Template(Yaml.read(REPOSITORY.resolve(file)));
        } catch (IOException failure) {
            throw new AssertionError(file, failure);
        }
    }

    JsonNode parameters() {
        return root.path("Parameters");
    }

    JsonNode resources() {
        return root.path("Resources");
    }

    JsonNode outputs() {
        return root.path("Outputs");
    }

    /// A resource's properties.
    JsonNode properties(String id) {
        JsonNode resource = resources().path(id);
        if (resource.isMissingNode()) {
            throw new AssertionError("there is no resource " + id);
        }
        return resource.path("Properties");
    }

    /// The properties of all resources of a type, by their ids.
    public SortedMap<String, JsonNode> ofType(String type) {
        return resources().properties().stream()
                .filter(each -> each.getValue().path("Type").asText().equals(type))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().path("Properties"),
                        (_, second) -> second,
                        TreeMap::new));
    }
}
