package io.plumbline.eventbridge;

import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Connects to S3 on loopback as to S3.
final class LoopbackS3 {

    private LoopbackS3() {}

    static S3Client client(URI endpoint, ExecutionInterceptor... interceptors) {
        return new AwsSettings(RetryMode.STANDARD, 2)
                .applyTo(S3Client.builder().overrideConfiguration(c -> {
                    for (ExecutionInterceptor interceptor : interceptors) {
                        c.addExecutionInterceptor(interceptor);
                    }
                }))
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }

    static S3Objects results(S3Client client, String bucket) {
        return new S3Objects(client, new S3Location(bucket, "results/"), Optional.empty());
    }
}
