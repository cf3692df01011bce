package io.plumbline.s3;

import io.plumbline.InputException;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// How clients of AWS behave: which retry mode, and how often a request is sent at most.
///
/// Region, credentials and endpoints are the SDK's own business: `AWS_REGION`, the role of the function,
/// `AWS_ENDPOINT_URL_S3` and its like.
///
/// @param mode `STANDARD`, or `ADAPTIVE`, which also slows down when it is throttled
/// @param attempts how often a request is sent at most, at least once
public record AwsSettings(RetryMode mode, int attempts) {

    static final String MODE = "PLUMBLINE_RETRY_MODE";
    static final String ATTEMPTS = "PLUMBLINE_MAX_ATTEMPTS";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(30);

    public AwsSettings {
        if (attempts < 1) {
            throw new InputException(ATTEMPTS + " must be at least 1, not " + attempts);
        }
    }

    /// `PLUMBLINE_RETRY_MODE` (`standard`, the default, or `adaptive`) and `PLUMBLINE_MAX_ATTEMPTS` (4). Any
    /// other value is an [InputException].
    public static AwsSettings fromEnvironment(Map<String, String> environment) {
        RetryMode mode =
                switch (environment.getOrDefault(MODE, "standard")) {
                    case "standard" -> RetryMode.STANDARD;
                    case "adaptive" -> RetryMode.ADAPTIVE_V2;
                    default ->
                        throw new InputException(
                                "%s is '%s'; write standard or adaptive".formatted(MODE, environment.get(MODE)));
                };
        String attempts = environment.getOrDefault(ATTEMPTS, "4");
        try {
            return new AwsSettings(mode, Integer.parseInt(attempts));
        } catch (NumberFormatException e) {
            throw new InputException("%s is '%s'; write a whole number such as 4".formatted(ATTEMPTS, attempts), e);
        }
    }

    /// Gives a client these settings and the SDK's smallest HTTP client, the one that starts soonest. What else the
    /// client was given, it keeps.
    public <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B applyTo(B builder) {
        RetryStrategy retries = AwsRetryStrategy.forRetryMode(mode).toBuilder()
                .maxAttempts(attempts)
                .build();
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(READ))
                .overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .retryStrategy(retries)
                        .build());
    }
}
