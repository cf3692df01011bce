package io.plumbline.s3;

import io.plumbline.storage.Digest;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// Objects that are files here: carried up and down whole, by way of no more memory than a buffer.
final class FileObjects {

    private final S3Objects objects;
    private final S3Client client;
    private final S3Location location;
    private final UploadSizes sizes;

    FileObjects(S3Objects objects, UploadSizes sizes) {
        this.objects = objects;
        this.client = objects.client();
        this.location = objects.location();
        this.sizes = sizes;
    }

    /// What is said of an object; empty where there is none.
    Optional<ObjectHead> head(String name) {
        try {
            HeadObjectResponse answer = S3Call.of(
                    "looking at " + location.shown(name),
                    () -> client.headObject(
                            request -> request.bucket(location.bucket()).key(location.key(name))));
            return Optional.of(
                    new ObjectHead(answer.eTag(), answer.contentLength(), answer.lastModified(), answer.metadata()));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    /// Makes a file an object, in one step for whoever looks.
    ///
    /// @return its entity tag; empty where the precondition does not hold, or did not when S3 was asked again
    /// because an answer was lost. [#head] tells whose object is there then
    Optional<String> put(Upload upload) {
        if (upload.digest().bytes() > sizes.whole()) {
            return new MultipartUpload(objects, upload, sizes.part()).send();
        }
        PutObjectRequest request = objects.putting(upload.name(), upload.precondition())
                .checksumSHA256(base64(upload.digest()))
                .metadata(upload.metadata())
                .build();
        return S3Call.conditional("writing " + location.shown(upload.name()), () -> client.putObject(
                        request, RequestBody.fromFile(upload.file()))
                .eTag());
    }

    /// Fetches an object, if it is still the one of that entity tag.
    ///
    /// @param to a path that does not exist yet
    /// @return whether it is there now
    boolean fetch(String name, String etag, Path to) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(location.bucket())
                .key(location.key(name))
                .ifMatch(etag)
                .build();
        return S3Call.conditional(
                        "reading " + location.shown(name),
                        () -> client.getObject(request, ResponseTransformer.toFile(to)))
                .isPresent();
    }

    static String base64(Digest digest) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest.sha256()));
    }
}
