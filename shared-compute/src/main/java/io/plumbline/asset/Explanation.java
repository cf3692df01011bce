package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import io.plumbline.engine.EngineException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what a failure of the engine means to whoever asked for the run.
final class Explanation {

    private static final Pattern NUMBER = Pattern.compile("\"([-0-9.]+)\"");

    private Explanation() {}

    /// An [InputException] where the input or the machine's room is at fault, else the failure itself.
    ///
    /// @param audience a log hears nothing of what the engine says of values, nor has the failure as a cause. It is
    ///     read where nobody sits at the machine, so there a lack of room is no fault of the input's but a
    ///     [ServiceException]
    static RuntimeException of(EngineException failure, Audience audience) {
        return audience.mayKnowEmployees() ? of(failure) : withoutValues(failure);
    }

    private static RuntimeException withoutValues(EngineException failure) {
        return switch (failure.kind()) {
            case BAD_FILE -> new InputException("a data file cannot be read; write it again");
            case BAD_VALUE ->
                new InputException("a total is more than a column can hold; look for wrong amounts in the data");
            case NO_SPACE ->
                new ServiceException(Kind.REFUSED, "the disk is full; give the function more ephemeral storage");
            case OUT_OF_MEMORY ->
                new ServiceException(
                        Kind.REFUSED,
                        "the memory budget is too small for this data; give the function more memory,"
                                + " or set PLUMBLINE_MEMORY_MB higher");
            case CANCELLED, INVALIDATED, STATEMENT -> failure;
        };
    }

    private static RuntimeException of(EngineException failure) {
        return switch (failure.kind()) {
            case BAD_FILE -> new InputException("a data file cannot be read: " + failure.getMessage(), failure);
            case BAD_VALUE ->
                new InputException(
                        "a total%s is more than a column can hold; look for wrong amounts in the census and contributions"
                                .formatted(value(failure)),
                        failure);
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

    /// Every value of a file is looked at before it is converted, so what does not fit was computed.
    private static String value(EngineException failure) {
        Matcher number = NUMBER.matcher(String.valueOf(failure.getMessage()));
        return number.find() ? " of " + number.group(1) : "";
    }
}
