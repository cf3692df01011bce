package io.plumbline.report;

/// What the colours of a histogram stand for.
record Legend(String within, String near, String over) {}
