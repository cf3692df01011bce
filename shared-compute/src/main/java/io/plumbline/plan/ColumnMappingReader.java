package io.plumbline.plan;

import io.plumbline.Excerpt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads `columns: planalign`, or a mapping from the source's names to ours, which may name a preset to start
/// from.
final class ColumnMappingReader {

    private static final String PRESET = "preset";

    private ColumnMappingReader() {}

    static ColumnMapping read(Section root) {
        if (!root.isMapping("columns")) {
            return root.value("columns", ColumnMappingReader::preset)
                    .map(preset -> new ColumnMapping(Optional.of(preset), Map.of()))
                    .orElse(ColumnMapping.NONE);
        }
        return root.section("columns").map(ColumnMappingReader::mapping).orElse(ColumnMapping.NONE);
    }

    private static ColumnMapping mapping(Section columns) {
        Optional<ColumnMapping.Preset> preset = columns.value(PRESET, ColumnMappingReader::preset);
        Map<String, String> sourceToOurs = new LinkedHashMap<>();
        Map<String, String> sourceOf = new LinkedHashMap<>();
        for (String source : columns.keys()) {
            if (source.equals(PRESET)) {
                continue;
            }
            columns.value(source, Scalar::name).ifPresent(ours -> {
                String other = sourceOf.putIfAbsent(ours, source);
                if (other == null) {
                    sourceToOurs.put(source, ours);
                } else {
                    columns.fault(
                            source,
                            "and %s are both mapped to %s".formatted(Excerpt.unquoted(other), Excerpt.unquoted(ours)));
                }
            });
        }
        return new ColumnMapping(preset, sourceToOurs);
    }

    private static ColumnMapping.Preset preset(Scalar value) {
        return value.choice(ColumnMapping.Preset.class);
    }
}
