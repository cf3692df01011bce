package io.plumbline.action;

/// Where events come from, so that a listener can find the run that a fact was computed in.
///
/// @param runId the run id of the outbox's manifest; of a run that ended without one, whatever its logs call it by
/// @param producer the program and its version, such as `plumbline/0.1.0`
public record EventOrigin(String runId, String producer) {}
