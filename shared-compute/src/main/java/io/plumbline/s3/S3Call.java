package io.plumbline.s3;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Asks S3 for something. What it does not do as asked is a [ServiceException] of one line; answers that callers
/// reckon with are none of that.
final class S3Call {

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private S3Call() {}

    /// @param doing for the message, such as `reading s3://bucket/key`
    /// @throws NoSuchKeyException as it is, if there is no such object
    /// @throws S3Exception as it is, if a precondition does not hold, or another write came in between
    /// @throws UncheckedIOException as it is, if a file here cannot be read or written
    static <T> T of(String doing, Supplier<T> request) {
        try {
            return request.get();
        } catch (NoSuchKeyException answer) {
            throw answer;
        } catch (S3Exception answer) {
            if (isPreconditionFailed(answer)) {
                throw answer;
            }
            throw S3Fault.of(answer, doing);
        } catch (SdkException failure) {
            if (failure.getCause() instanceof UncheckedIOException ofAFile) {
                throw ofAFile;
            }
            throw S3Fault.of(failure, doing);
        }
    }

    /// Empty where the request's precondition does not hold, which it does not of an object that is gone.
    static <T> Optional<T> conditional(String doing, Supplier<T> request) {
        try {
            return Optional.of(of(doing, request));
        } catch (S3Exception answer) {
            return Optional.empty();
        }
    }

    private static boolean isPreconditionFailed(S3Exception answer) {
        return answer.statusCode() == PRECONDITION_FAILED || answer.statusCode() == CONFLICT;
    }
}
