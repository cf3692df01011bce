package io.plumbline.dataset;

/// The one employee whose rows are wanted, and nobody else's.
///
/// @param mustBeKnown whether it is an error if the census has no such employee
public record OneEmployee(String id, boolean mustBeKnown) {}
