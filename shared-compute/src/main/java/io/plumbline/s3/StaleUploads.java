package io.plumbline.s3;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/// Multipart uploads that nobody will complete: the process that began them is gone.
///
/// S3 does not know that, so age tells: no run takes as long as [#AGE].
record StaleUploads(S3Objects objects) {

    private static final Duration AGE = Duration.ofDays(1);

    /// Aborts those of one object, as of a moment.
    void abort(String name, Instant now) {
        S3Client client = objects.client();
        S3Location location = objects.location();
        ListMultipartUploadsRequest request = ListMultipartUploadsRequest.builder()
                .bucket(location.bucket())
                .prefix(location.key(name))
                .build();
        List<MultipartUpload> stale = S3Call.of(
                "listing the uploads of " + location.shown(name),
                () -> client.listMultipartUploadsPaginator(request).uploads().stream()
                        .filter(upload -> upload.key().equals(location.key(name)))
                        .filter(upload -> upload.initiated().isBefore(now.minus(AGE)))
                        .toList());
        for (MultipartUpload upload : stale) {
            S3Call.of(
                    "aborting an upload of " + location.shown(name),
                    () -> client.abortMultipartUpload(abort ->
                            abort.bucket(location.bucket()).key(upload.key()).uploadId(upload.uploadId())));
        }
    }
}
