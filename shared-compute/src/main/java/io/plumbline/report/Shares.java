package io.plumbline.report;

/// A bar across the page, divided into parts of a whole.
record Shares(long whole, long met, long notMet, long notKnown) {

    static final int WIDTH = 1000;

    int metWidth() {
        return width(met);
    }

    int notMetWidth() {
        return width(notMet);
    }

    int notKnownWidth() {
        return width(notKnown);
    }

    /// Few are still seen, and of nobody there is nothing to see.
    private int width(long part) {
        return whole == 0 || part == 0 ? 0 : Math.max(3, Math.toIntExact(part * WIDTH / whole));
    }
}
