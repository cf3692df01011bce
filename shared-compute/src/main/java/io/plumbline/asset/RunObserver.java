package io.plumbline.asset;

import io.plumbline.dataset.Fault;
import io.plumbline.engine.Rows;
import java.util.Optional;
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

    /// Whether [#digest] wants to be told of an asset, where rows are wanted at all.
    default boolean wantsDigest(Asset asset) {
        return true;
    }

    /// How many rows of an asset [#rows] reads at most, from the first, where rows are wanted at all: to put some in
    /// order costs less than all, and none costs nothing.
    default long mostRows(Asset asset) {
        return Long.MAX_VALUE;
    }

    /// Whether [#found] wants to be told even where every result is on file: checks are then made again.
    default boolean wantsFindings() {
        return false;
    }

    /// Something that a check found.
    ///
    /// @param everyRow lists `employee_id`, `value` and `rows` of whoever is at fault, where somebody is;
    /// to be read and closed before this returns
    default void found(Finding finding, Fault fault, Supplier<Optional<Rows>> everyRow) {}

    /// What a reader wants to know first of an asset that was asked for; to be read before this returns.
    default void digest(Asset asset, Rows rows) {}

    /// The rows of an asset that was asked for; to be read, as far as they are wanted, before this returns.
    default void rows(Asset asset, Rows rows) {}
}
