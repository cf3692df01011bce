package io.plumbline.s3;

import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns what the SDK says into one line that names the place in S3 and what to do.
final class S3Fault {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    private static final Set<String> PASSING =
            Set.of("InternalError", "OperationAborted", "RequestTimeout", "SlowDown");

    private S3Fault() {}

    /// @param doing what was being done, such as `reading s3://bucket/key`
    static ServiceException of(SdkException failure, String doing) {
        if (failure instanceof AwsServiceException answer) {
            return ofAnswer(answer, doing);
        }
        boolean noCredentials =
                String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("unable to load credentials");
        return noCredentials
                ? new ServiceException(Kind.REFUSED, doing + ": no AWS credentials were found", failure)
                : new ServiceException(Kind.TRANSIENT, doing + ": no answer from S3; try again", failure);
    }

    private static ServiceException ofAnswer(AwsServiceException answer, String doing) {
        String code = code(answer);
        if (isPassing(answer, code)) {
            return new ServiceException(
                    Kind.TRANSIENT,
                    "%s: S3 answered %d %s; try again".formatted(doing, answer.statusCode(), code),
                    answer);
        }
        String remedy =
                switch (code) {
                    case "InvalidObjectState" -> "the object is archived; restore it first";
                    case "NoSuchBucket" -> "there is no such bucket; check its name and region";
                    case String kms
                    when kms.startsWith("KMS.") || isAboutKey(answer) ->
                        "the encryption key cannot be used (%s); check PLUMBLINE_KMS_KEY and the key's policy"
                                .formatted(kms);
                    default ->
                        answer.statusCode() == FORBIDDEN
                                ? "access denied; grant the role this action on the object, and the use of its KMS key"
                                : "S3 answered %d %s".formatted(answer.statusCode(), code);
                };
        return new ServiceException(Kind.REFUSED, doing + ": " + remedy, answer);
    }

    /// S3 says some passing faults with the status of a wrong request, or of success where it had begun to answer.
    private static boolean isPassing(AwsServiceException answer, String code) {
        return answer.isThrottlingException()
                || answer.statusCode() == TOO_MANY
                || answer.statusCode() >= SERVER_FAULT
                || PASSING.contains(code);
    }

    /// S3 answers `AccessDenied` for a key that may not be used as for an object; its message tells.
    private static boolean isAboutKey(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        return details != null && String.valueOf(details.errorMessage()).contains("kms:");
    }

    private static String code(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
