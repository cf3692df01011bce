package io.plumbline.s3;

import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.ResultKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A bucket for results on loopback, with a proxy before it, and the stores that a test opens on it.
final class ResultBucket implements AutoCloseable {

    static final String PREFIX = "some/results/";

    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final String bucket = S3OnLoopback.shared().newBucket();
    private final List<Runnable> closing = new ArrayList<>();
    private final S3Client direct = client(1);
    private final Path working;

    /// @param working where stores keep files under way
    ResultBucket(Path working) {
        this.working = working;
    }

    FaultyProxy proxy() {
        return proxy;
    }

    S3Location location() {
        return new S3Location(bucket, PREFIX);
    }

    /// A client that goes through the proxy and sends a request so often.
    S3Client client(int attempts) {
        S3Client client = new AwsSettings(RetryMode.STANDARD, attempts)
                .applyTo(S3Client.builder())
                .endpointOverride(proxy.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
        closing.add(client::close);
        return client;
    }

    S3Objects objects(int attempts, Optional<String> kmsKey) {
        return new S3Objects(client(attempts), location(), kmsKey);
    }

    /// A store of a process that waits for others no longer than a blink.
    S3ResultStore store() {
        return store(4, UploadSizes.DEFAULT, Duration.ofMillis(50));
    }

    S3ResultStore store(int attempts, UploadSizes sizes, Duration patience) {
        return store(objects(attempts, Optional.empty()), sizes, patience);
    }

    S3ResultStore store(S3Objects objects, UploadSizes sizes, Duration patience) {
        S3ResultStore store = S3ResultStore.of(objects, working, sizes, patience);
        closing.add(store::close);
        return store;
    }

    /// What lies below the place of the results, in order.
    List<String> names() {
        return direct.listObjectsV2(request -> request.bucket(bucket).prefix(PREFIX)).contents().stream()
                .map(S3Object::key)
                .map(key -> key.substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    byte[] content(String name) {
        return direct.getObjectAsBytes(request -> request.bucket(bucket).key(PREFIX + name))
                .asByteArray();
    }

    /// Replaces the content and keeps the metadata.
    void put(String name, byte[] content) {
        direct.putObject(
                request -> request.bucket(bucket).key(PREFIX + name).metadata(metadata(name)),
                RequestBody.fromBytes(content));
    }

    HeadObjectResponse head(ResultKey key) {
        return direct.headObject(request -> request.bucket(bucket).key(PREFIX + key.file()));
    }

    void delete(String name) {
        direct.deleteObject(request -> request.bucket(bucket).key(PREFIX + name));
    }

    /// How many multipart uploads are neither completed nor aborted.
    int uploads() {
        return direct.listMultipartUploads(request -> request.bucket(bucket))
                .uploads()
                .size();
    }

    private Map<String, String> metadata(String name) {
        try {
            return direct.headObject(request -> request.bucket(bucket).key(PREFIX + name))
                    .metadata();
        } catch (NoSuchKeyException none) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        proxy.close();
    }
}
