package io.plumbline.standins;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Runs a command beside an S3 of its own, with an empty bucket for its benchmarks, and ends with the command's status.
final class WithS3 {

    private WithS3() {}

    /// Runs it.
    ///
    /// @param arguments the command
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int status;
        try (S3OnLoopback s3 = S3OnLoopback.startForLargeObjects()) {
            ProcessBuilder command = new ProcessBuilder(List.of(arguments)).inheritIO();
            command.environment()
                    .putAll(Map.of(
                            "AWS_ENDPOINT_URL_S3", s3.endpoint().toString(),
                            "AWS_REGION", "us-east-1",
                            "AWS_ACCESS_KEY_ID", "loopback",
                            "AWS_SECRET_ACCESS_KEY", "loopback",
                            "PLUMBLINE_BENCH_S3", "s3://%s/bench".formatted(s3.newBucket())));
            status = command.start().waitFor();
        }
        System.exit(status);
    }
}
