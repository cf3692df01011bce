package io.plumbline.eventbridge;

/// What publishing has cost so far, for metrics.
///
/// @param calls of PutEvents, each counted once however often the SDK sent it
/// @param retriedCalls how often the SDK sent a call again
/// @param retriedEvents how often an event was sent again because the bus had refused it
public record PublishTraffic(long calls, long retriedCalls, long retriedEvents) {}
