package io.plumbline.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Identifies what a result was computed from: equal run ids mean that computing again would give the same
/// rows.
///
/// @param value 32 hex digits, the first half of a SHA-256
public record RunId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("run id '" + value + "'");
        }
    }

    /// Begins the run id of one result.
    public static Builder of(ResultKey key) {
        return new Builder(key);
    }

    @Override
    public String toString() {
        return value;
    }

    /// Gathers what decides a result's rows. The order in which it is told does not matter.
    public static final class Builder {

        private static final List<String> REQUIRED = List.of("code", "inputs", "limits", "plan");

        private final SortedMap<String, String> parts = new TreeMap<>();

        private Builder(ResultKey key) {
            parts.put("result", key.toString());
        }

        /// The files read, in any order. A file counts with its entity tag, its dataset and the directories
        /// that say whose rows it holds; how it is called inside them does not matter.
        public Builder inputs(Collection<InputFile> inputs) {
            return with(
                    "inputs",
                    inputs.stream()
                            .map(input -> framed(input.dataset()) + framed(input.directory()) + framed(input.etag()))
                            .sorted()
                            .reduce("", String::concat));
        }

        /// A fingerprint of the plan's provisions.
        public Builder plan(String fingerprint) {
            return with("plan", fingerprint);
        }

        /// The version of the regulatory limits.
        public Builder limits(String version) {
            return with("limits", version);
        }

        /// The version of the program.
        public Builder code(String version) {
            return with("code", version);
        }

        /// Anything else that decides the rows, such as a scenario's parameters; each name once.
        public Builder with(String name, String value) {
            if (parts.putIfAbsent(name, value) != null) {
                throw new IllegalStateException("a run id is told '" + name + "' twice");
            }
            return this;
        }

        /// Inputs, plan, limits and code must all have been told.
        public RunId build() {
            if (!parts.keySet().containsAll(REQUIRED)) {
                throw new IllegalStateException("a run id needs " + REQUIRED + ", it was told " + parts.keySet());
            }
            StringBuilder text = new StringBuilder();
            parts.forEach((name, value) -> text.append(framed(name)).append(framed(value)));
            return new RunId(Digest.of(text.toString()).sha256().substring(0, 32));
        }

        /// With its length in front, so that no two lists of parts read the same end to end.
        private static String framed(String part) {
            return part.length() + ":" + part;
        }
    }
}
