package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.InputException;
import io.plumbline.MissingDatasetException;
import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Every failure has one class: only data is bad data, only what may pass is transient, all else is a fault.
class FailureClassTest {

    static final List<Arguments> FAILURES = List.of(
            Arguments.of(new InputException("no such column"), FailureClass.BAD_DATA),
            Arguments.of(new MissingDatasetException("no census", "census", List.of()), FailureClass.BAD_DATA),
            Arguments.of(new ServiceException(Kind.TRANSIENT, "throttled"), FailureClass.TRANSIENT),
            Arguments.of(new ServiceException(Kind.REFUSED, "access denied"), FailureClass.FAULT),
            Arguments.of(new Misconfigured("not set"), FailureClass.FAULT),
            Arguments.of(new IllegalStateException("a bug"), FailureClass.FAULT),
            Arguments.of(new NullPointerException(), FailureClass.FAULT));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void aFailureHasOneClass(RuntimeException failure, FailureClass expected) {
        assertThat(FailureClass.of(failure)).isEqualTo(expected);
    }
}
