package io.plumbline.asset;

import io.plumbline.engine.Rows;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Follows a run from outside.
public interface RunObserver {

    /// A run that nobody follows.
    RunObserver NONE = new RunObserver() {};

    /// A step begins.
    ///
    /// @param progress how much of it is done, 0 to 1, asked from any thread while it lasts; empty when nobody
    /// can tell
    default void step(String name, Supplier<OptionalDouble> progress) {}

    /// Whether [#digest] and [#rows] want to be told.
    default boolean wantsRows() {
        return false;
    }

    /// Whether [#digest] wants to be told, where rows are wanted at all.
    default boolean wantsDigests() {
        return true;
    }

    /// What a reader wants to know first of an asset that was asked for; to be read before this returns.
    default void digest(Asset asset, Rows rows) {}

    /// The rows of an asset that was asked for; to be read, as far as they are wanted, before this returns.
    default void rows(Asset asset, Rows rows) {}
}
