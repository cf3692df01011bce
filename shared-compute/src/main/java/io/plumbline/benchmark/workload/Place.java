package io.plumbline.benchmark.workload;

import io.plumbline.InputException;
import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3DatasetStore;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import io.plumbline.s3.S3ResultStore;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Where a round trip begins and ends.
///
/// @param fetchedBytes what came from remote storage so far
record Place(DatasetStore data, ResultStore results, LongSupplier fetchedBytes, Runnable end) implements AutoCloseable {

    /// Names the place in S3, `s3://BUCKET/PREFIX`, that round trips may use; what is under it is overwritten.
    static final String SETTING = "PLUMBLINE_BENCH_S3";

    static Place local(Path files, Path scratch) {
        return new Place(
                DataDirectory.of(files.resolve("data")),
                ResultDirectory.of(scratch.resolve("results")),
                () -> 0,
                () -> {});
    }

    /// Why there is no place in S3, with what to do about it; empty where there is one.
    static Optional<String> missingS3(Map<String, String> environment) {
        return environment.containsKey(SETTING)
                ? Optional.empty()
                : Optional.of("%s is not set; name a bucket and a prefix that may be overwritten, or run it by"
                                .formatted(SETTING)
                        + " infra/benchmark/with-s3");
    }

    /// The files are put there first.
    static Place s3(Path files, Path scratch, Map<String, String> environment) {
        String setting = environment.get(SETTING);
        if (setting == null) {
            throw new InputException(missingS3(environment).orElseThrow());
        }
        S3Location all = S3Location.parse(setting, SETTING);
        S3Client client = AwsSettings.fromEnvironment(environment)
                .applyTo(S3Client.builder())
                .build();
        S3Location data = new S3Location(all.bucket(), all.key("data/"));
        upload(client, data, files.resolve("data"));
        try {
            Path working = Files.createDirectories(scratch.resolve("working"));
            S3DatasetStore store = new S3DatasetStore(new S3Objects(client, data, Optional.empty()), working);
            S3ResultStore results = S3ResultStore.of(
                    new S3Objects(client, new S3Location(all.bucket(), all.key("results/")), Optional.empty()),
                    working);
            return new Place(store, results, () -> store.traffic().bytesFetched(), () -> {
                store.close();
                results.close();
                client.close();
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + scratch, unwritable);
        }
    }

    private static void upload(S3Client client, S3Location to, Path data) {
        for (Path file : BenchmarkPlan.under(data)) {
            String key = to.key(data.relativize(file).toString());
            client.putObject(request -> request.bucket(to.bucket()).key(key), RequestBody.fromFile(file));
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
