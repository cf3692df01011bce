package io.plumbline.report;

import io.plumbline.limits.LimitValue;
import java.util.List;

/// The published limits that governed, and who says so.
record SourcesSection(List<LimitValue> limits) {

    /// Whether a source is an address that a reader can follow.
    static boolean isAddress(LimitValue limit) {
        return limit.source().startsWith("https://");
    }
}
