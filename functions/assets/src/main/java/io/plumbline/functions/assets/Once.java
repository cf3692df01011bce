package io.plumbline.functions.assets;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is made when it is first asked for, and kept. Where making it fails, the next to ask tries
/// again.
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /// What was made so far, if anything was.
    synchronized Optional<T> ifMade() {
        return made;
    }
}
