package io.plumbline.report;

/// One column of a histogram: how many employees are in it, by how they stand to the limit.
///
/// @param label the range that it covers: `95%–100%`
record Bin(String label, long within, long near, long over) {

    static Bin empty(String label) {
        return new Bin(label, 0, 0, 0);
    }

    Bin plus(Tone tone, long employees) {
        return switch (tone) {
            case OVER -> new Bin(label, within, near, over + employees);
            case NEAR -> new Bin(label, within, near + employees, over);
            case WITHIN, PLAIN, UNKNOWN -> new Bin(label, within + employees, near, over);
        };
    }

    long total() {
        return within + near + over;
    }
}
