package io.plumbline.report;

import java.util.Locale;

/// How a figure or a bar stands to a limit. Each tone has a colour, of a palette that colour-blind readers tell
/// apart, and in charts a pattern.
enum Tone {
    PLAIN,
    WITHIN,
    NEAR,
    OVER,
    UNKNOWN;

    /// The class of the style sheet.
    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
