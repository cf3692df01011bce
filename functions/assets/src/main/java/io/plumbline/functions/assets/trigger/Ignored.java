package io.plumbline.functions.assets.trigger;

/// Something that an event told of and that starts no run.
///
/// @param key `s3://bucket/key`
/// @param reason why not, for the log and the answer
public record Ignored(String key, String reason) {}
