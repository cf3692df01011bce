package io.plumbline.s3;

import io.plumbline.standins.S3OnLoopback;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A bucket of a test's own in the S3 that all tests share.
///
/// @param location what the test uses of it
record Bucket(S3Client client, S3Location location) {

    /// A new bucket, used below a prefix.
    static Bucket create() {
        String name = S3OnLoopback.shared().newBucket();
        return new Bucket(
                client(S3OnLoopback.shared().endpoint()), S3Location.parse("s3://" + name + "/some/data", "test"));
    }

    static S3Client client(URI endpoint) {
        return client(endpoint, 4);
    }

    /// @param attempts how often a request is sent at most
    static S3Client client(URI endpoint, int attempts) {
        return new AwsSettings(RetryMode.STANDARD, attempts)
                .applyTo(S3Client.builder())
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    void put(String name, String content) {
        put(name, RequestBody.fromString(content));
    }

    void put(String name, Path file) {
        put(name, RequestBody.fromFile(file));
    }

    void delete(String name) {
        client.deleteObject(request -> request.bucket(location.bucket()).key(location.key(name)));
    }

    /// The bucket as messages call it, without a last slash.
    String place() {
        return location.toString().replaceFirst("/$", "");
    }

    S3Objects objects() {
        return objects(client);
    }

    S3Objects objects(S3Client through) {
        return new S3Objects(through, location, Optional.empty());
    }

    private void put(String name, RequestBody body) {
        client.putObject(request -> request.bucket(location.bucket()).key(location.key(name)), body);
    }
}
