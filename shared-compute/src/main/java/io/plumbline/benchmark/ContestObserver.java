package io.plumbline.benchmark;

/// Follows a contest from outside.
@FunctionalInterface
public interface ContestObserver {

    /// A step begins.
    void step(String name);
}
