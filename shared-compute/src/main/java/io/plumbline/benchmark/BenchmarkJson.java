package io.plumbline.benchmark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/// A benchmark run as JSON, pretty-printed and the same for the same run. It is read strictly, for a gate and
/// a trend rest on it: a key too many, a key too few or a figure below zero makes the whole file unusable.
public final class BenchmarkJson {

    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantFromText()))
            .build();

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private BenchmarkJson() {}

    public static String write(BenchmarkRun run) {
        ObjectNode file = MAPPER.createObjectNode().put("version", VERSION);
        file.setAll(MAPPER.<ObjectNode>valueToTree(run));
        try {
            return PRETTY.writeValueAsString(file) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a benchmark run is always expressible", e);
        }
    }

    /// A run from its file.
    ///
    /// @throws InputException if the file cannot be read, is of another version or is no benchmark run; the
    ///     message names the file and the key
    public static BenchmarkRun read(Path file) {
        JsonNode tree = tree(file);
        if (!(tree instanceof ObjectNode run)) {
            throw new InputException(file + " is no benchmark run; name a file that bench --out wrote");
        }
        JsonNode version = run.remove("version");
        if (version == null || !version.isInt() || version.intValue() != VERSION) {
            throw new InputException(
                    "%s: version is %s and not %d; another version of Plumbline wrote it, run bench again"
                            .formatted(file, version == null ? "missing" : version, VERSION));
        }
        impossible(run, "").ifPresent(key -> {
            throw new InputException(
                    "%s: %s is null or below zero, which no measurement is; run bench again".formatted(file, key));
        });
        try {
            return MAPPER.treeToValue(run, BenchmarkRun.class);
        } catch (UnrecognizedPropertyException e) {
            throw new InputException("%s: unknown key %s; take it out or run bench again".formatted(file, key(e)), e);
        } catch (JsonMappingException e) {
            throw new InputException(
                    "%s: %s is missing or not what it should be; run bench again".formatted(file, key(e)), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read has no syntax left to be wrong", e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InputException("%s, line %d: no JSON (%s); run bench again".formatted(file, line, reason), e);
        } catch (NoSuchFileException e) {
            throw new InputException(file + " is not there; name a file that bench --out wrote", e);
        } catch (IOException e) {
            throw new InputException(
                    "cannot read %s (%s); name a file that bench --out wrote"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    /// Where the first figure below zero stands, or the first that is none: no count, time or size is either.
    private static Optional<String> impossible(JsonNode node, String path) {
        if (node.isNull() || (node.isNumber() && node.decimalValue().signum() < 0)) {
            return Optional.of(path);
        }
        Optional<String> found = Optional.empty();
        if (node.isArray()) {
            for (int i = 0; i < node.size() && found.isEmpty(); i++) {
                found = impossible(node.get(i), path + "[" + i + "]");
            }
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext() && found.isEmpty(); ) {
            String name = names.next();
            found = impossible(node.get(name), path.isEmpty() ? name : path + "." + name);
        }
        return found;
    }

    /// `measurements[0].samples[2].nanos`.
    private static String key(JsonMappingException failure) {
        StringBuilder key = new StringBuilder();
        failure.getPath().forEach(step -> {
            if (step.getFieldName() == null) {
                key.append('[').append(step.getIndex()).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        });
        return key.isEmpty() ? "the file" : key.toString();
    }

    private static final class InstantFromText extends StdDeserializer<Instant> {

        InstantFromText() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return Instant.parse(text);
            } catch (DateTimeException _) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant");
            }
        }
    }
}
