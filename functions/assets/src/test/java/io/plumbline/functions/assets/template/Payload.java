package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The payloads in `events`, which the functions are invoked with.
final class Payload {

    static final Path DIRECTORY = Template.REPOSITORY.resolve("events");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Payload() {}

    /// The names of all, without their `.json`.
    static List<String> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name + ".json"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static ObjectNode json(String name) {
        try {
            return (ObjectNode) JSON.readTree(text(name));
        } catch (IOException failure) {
            throw new AssertionError(name, failure);
        }
    }
}
