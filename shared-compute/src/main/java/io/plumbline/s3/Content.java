package io.plumbline.s3;

/// A small object, whole.
///
/// @param etag of the version that was read
/// @param text its content, as UTF-8
public record Content(String etag, String text) {}
