package io.plumbline.s3;

/// An object as a listing shows it.
///
/// @param name its key below the place that was listed
/// @param etag its entity tag, quotes and all, as conditional requests take it
/// @param bytes its length
public record Listed(String name, String etag, long bytes) {}
