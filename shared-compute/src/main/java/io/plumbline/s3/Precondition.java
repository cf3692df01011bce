package io.plumbline.s3;

/// What must hold at the moment an object is written, for the write to happen.
public sealed interface Precondition {

    /// There is no object of that key.
    record Absent() implements Precondition {}

    /// The object is still the one of this entity tag.
    record Unchanged(String etag) implements Precondition {}

    /// Whatever is there is replaced.
    record Anything() implements Precondition {}
}
