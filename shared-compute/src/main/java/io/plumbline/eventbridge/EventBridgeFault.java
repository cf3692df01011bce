package io.plumbline.eventbridge;

import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns what the SDK says into one line that names the bus and what to do.
final class EventBridgeFault {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private EventBridgeFault() {}

    /// @param action what was asked of EventBridge, such as `events:PutEvents`
    static ServiceException of(SdkException failure, String action, BusName bus) {
        String doing = "%s on the event bus %s".formatted(action, bus);
        if (failure instanceof AwsServiceException answer) {
            return ofAnswer(answer, action, doing);
        }
        boolean noCredentials =
                String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("unable to load credentials");
        return noCredentials
                ? new ServiceException(Kind.REFUSED, doing + ": no AWS credentials were found", failure)
                : new ServiceException(Kind.TRANSIENT, doing + ": no answer from EventBridge; try again", failure);
    }

    private static ServiceException ofAnswer(AwsServiceException answer, String action, String doing) {
        String said = "EventBridge answered %d %s".formatted(answer.statusCode(), code(answer));
        if (answer.isThrottlingException() || answer.statusCode() == TOO_MANY || answer.statusCode() >= SERVER_FAULT) {
            return new ServiceException(Kind.TRANSIENT, "%s: %s; try again".formatted(doing, said), answer);
        }
        String remedy =
                switch (code(answer)) {
                    case "ResourceNotFoundException" ->
                        "there is no such bus; check " + BusSettings.BUS + " and the region";
                    case "AccessDeniedException" -> denied(action);
                    case "ValidationException" ->
                        said + "; if the call was too large, set " + BusSettings.BATCH_BYTES + " lower";
                    default -> answer.statusCode() == FORBIDDEN ? denied(action) : said;
                };
        return new ServiceException(Kind.REFUSED, doing + ": " + remedy, answer);
    }

    private static String denied(String action) {
        return "access denied; grant the role " + action + " on it";
    }

    private static String code(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
