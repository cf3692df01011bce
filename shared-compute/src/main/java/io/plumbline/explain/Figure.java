package io.plumbline.explain;

/// One line among the values of a step.
///
/// @param source where the value is from, such as `Notice 2024-80`; empty where it goes without saying
/// @param isOutcome whether the lines above lead to it, as they do to a sum
public record Figure(String label, Measure measure, String source, boolean isOutcome) {}
