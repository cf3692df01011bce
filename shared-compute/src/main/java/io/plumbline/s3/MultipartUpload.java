package io.plumbline.s3;

import io.plumbline.ServiceException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/// A file carried up in parts, several at a time, each with its checksum. The object comes to be when all of
/// them are there, in one step and under the precondition; until then nobody sees anything.
///
/// An upload that fails is aborted. One whose process dies stays behind, unseen and paid for, until
/// [S3ResultStore#sweep] or the bucket's lifecycle rule removes it.
final class MultipartUpload {

    private static final int AT_A_TIME = 4;

    private final S3Objects objects;
    private final S3Client client;
    private final Upload upload;
    private final long partSize;
    private final String bucket;
    private final String key;
    private final String shown;

    MultipartUpload(S3Objects objects, Upload upload, long partSize) {
        this.objects = objects;
        this.client = objects.client();
        this.upload = upload;
        this.partSize = partSize;
        this.bucket = objects.location().bucket();
        this.key = objects.location().key(upload.name());
        this.shown = objects.location().shown(upload.name());
    }

    /// Returns the object's entity tag; empty where the precondition does not hold
    Optional<String> send() {
        String id = create();
        Optional<String> etag = Optional.empty();
        try {
            etag = complete(id, parts(id));
            return etag;
        } finally {
            if (etag.isEmpty()) {
                abort(id);
            }
        }
    }

    private String create() {
        CreateMultipartUploadRequest.Builder request = CreateMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(key)
                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .metadata(upload.metadata());
        objects.kmsKey().ifPresent(kms -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                .ssekmsKeyId(kms)
                .bucketKeyEnabled(true));
        return S3Call.of("writing " + shown, () -> client.createMultipartUpload(request.build()))
                .uploadId();
    }

    /// None is on its way any more when this returns or throws: a part that arrived after the abort would stay.
    private List<CompletedPart> parts(String id) {
        return AtOnce.ask(
                AT_A_TIME, FilePart.of(upload.file(), upload.digest().bytes(), partSize), part -> part(id, part));
    }

    private CompletedPart part(String id, FilePart part) {
        String checksum = FileObjects.base64(part.digest());
        RequestBody body = RequestBody.fromContentProvider(part::open, part.length(), "application/octet-stream");
        String etag = S3Call.of(
                        "writing " + shown,
                        () -> client.uploadPart(
                                request -> request.bucket(bucket)
                                        .key(key)
                                        .uploadId(id)
                                        .partNumber(part.number())
                                        .checksumSHA256(checksum),
                                body))
                .eTag();
        return CompletedPart.builder()
                .partNumber(part.number())
                .eTag(etag)
                .checksumSHA256(checksum)
                .build();
    }

    private Optional<String> complete(String id, List<CompletedPart> parts) {
        CompleteMultipartUploadRequest.Builder request = CompleteMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(key)
                .uploadId(id)
                .multipartUpload(list -> list.parts(parts));
        switch (upload.precondition()) {
            case Precondition.Absent _ -> request.ifNoneMatch("*");
            case Precondition.Unchanged unchanged -> request.ifMatch(unchanged.etag());
            case Precondition.Anything _ -> {}
        }
        try {
            return S3Call.conditional("writing " + shown, () -> client.completeMultipartUpload(request.build())
                    .eTag());
        } catch (ServiceException failure) {
            if (failure.getCause() instanceof NoSuchUploadException) {
                // It was completed, and the answer lost.
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void abort(String id) {
        try {
            S3Call.of(
                    "aborting the upload of " + shown,
                    () -> client.abortMultipartUpload(
                            request -> request.bucket(bucket).key(key).uploadId(id)));
        } catch (RuntimeException failure) {
            // What made the upload fail is what its user needs to hear of; the upload is swept later.
            return;
        }
    }
}
