package io.plumbline.report;

/// One headline figure.
///
/// @param note a few words below it that say what it counts
record Figure(String label, String value, String note, Tone tone) {

    static Figure notRun(String label, String asset) {
        return new Figure(label, "not run", asset, Tone.UNKNOWN);
    }
}
