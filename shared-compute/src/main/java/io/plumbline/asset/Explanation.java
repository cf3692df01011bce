package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.engine.EngineException;

/// Says what a failure of the engine means to whoever asked for the run.
final class Explanation {

    private Explanation() {}

    /// An [InputException] where the input or the machine's room is at fault, else the failure itself.
    static RuntimeException of(EngineException failure) {
        return switch (failure.kind()) {
            case BAD_FILE, BAD_VALUE ->
                new InputException("a data file cannot be read: " + failure.getMessage(), failure);
            case NO_SPACE ->
                new InputException(
                        "the disk is full; free some space or name another directory: " + failure.getMessage(),
                        failure);
            case OUT_OF_MEMORY ->
                new InputException(
                        "the memory budget is too small for this data; set PLUMBLINE_MEMORY_MB higher: "
                                + failure.getMessage(),
                        failure);
            case CANCELLED, INVALIDATED, STATEMENT -> failure;
        };
    }
}
