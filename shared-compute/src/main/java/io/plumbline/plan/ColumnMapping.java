package io.plumbline.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a source names its columns.
///
/// @param sourceToOurs the source's name to the name of the dataset contract; applied over the preset
public record ColumnMapping(Optional<Preset> preset, Map<String, String> sourceToOurs) {

    static final ColumnMapping NONE = new ColumnMapping(Optional.empty(), Map.of());

    public ColumnMapping {
        sourceToOurs = Collections.unmodifiableMap(new LinkedHashMap<>(sourceToOurs));
    }

    /// A source whose columns are known.
    public enum Preset {
        /// The census of the PlanAlign Engine.
        PLANALIGN
    }
}
