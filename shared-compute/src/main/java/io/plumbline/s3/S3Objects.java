package io.plumbline.s3;

import io.plumbline.storage.ColumnChunks.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/// The objects below one place in S3, by their names below it.
///
/// What S3 does not do as asked is a [ServiceException] of one line; that there is no such object, or that a
/// precondition does not hold, is an answer and none of that.
public final class S3Objects {

    private final S3Client client;
    private final S3Location location;
    private final Optional<String> kmsKey;

    /// @param kmsKey the key that encrypts what is written; where there is none, the bucket's default decides
    public S3Objects(S3Client client, S3Location location, Optional<String> kmsKey) {
        this.client = client;
        this.location = location;
        this.kmsKey = kmsKey;
    }

    public S3Location location() {
        return location;
    }

    /// Every object whose name begins with `under`, in the order of names.
    public List<Listed> list(String under) {
        List<Listed> all = new ArrayList<>();
        pages(under, Optional.empty()).forEach(page -> page.contents().forEach(object -> all.add(listed(object))));
        return all;
    }

    /// What lies directly below `folder`, which is empty or ends with `/`.
    Children children(String folder) {
        List<String> folders = new ArrayList<>();
        List<Listed> objects = new ArrayList<>();
        for (ListObjectsV2Response page : pages(folder, Optional.of("/"))) {
            for (CommonPrefix prefix : page.commonPrefixes()) {
                String name = prefix.prefix().substring(location.key(folder).length());
                folders.add(name.substring(0, name.length() - 1));
            }
            page.contents().forEach(object -> objects.add(listed(object)));
        }
        return new Children(folders, objects);
    }

    /// Asks for one name at most, to see whether the place can be read. A bucket that does not exist, or that
    /// may not be listed, is a [ServiceException].
    public void reach() {
        S3Call.of(
                "reaching " + location,
                () -> client.listObjectsV2(request -> request.bucket(location.bucket())
                        .prefix(location.prefix())
                        .maxKeys(1)));
    }

    /// A small object, read whole into memory; empty where there is none.
    public Optional<Content> read(String name) {
        return S3Call.conditional("reading " + location.shown(name), () -> {
            ResponseBytes<GetObjectResponse> answer = client.getObjectAsBytes(
                    request -> request.bucket(location.bucket()).key(location.key(name)));
            return new Content(answer.response().eTag(), answer.asUtf8String());
        });
    }

    /// Writes a small object.
    ///
    /// @return its new entity tag; empty where the precondition does not hold, and nothing was written
    public Optional<String> write(String name, String content, Precondition precondition) {
        PutObjectRequest request = putting(name, precondition)
                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                .build();
        return S3Call.conditional(
                "writing " + location.shown(name),
                () -> client.putObject(request, RequestBody.fromString(content)).eTag());
    }

    /// Removes an object; that there is none is fine.
    public void delete(String name) {
        S3Call.of(
                "removing " + location.shown(name),
                () -> client.deleteObject(
                        request -> request.bucket(location.bucket()).key(location.key(name))));
    }

    /// Reads a run of bytes of the object of that entity tag.
    ///
    /// @param body reads the answer's body; what goes wrong on its own side of it passes as it is
    /// @return empty where the object is gone or is another by now
    <T> Optional<T> range(String name, String etag, ByteRange range, ResponseTransformer<GetObjectResponse, T> body) {
        String bytes = "bytes=%d-%d".formatted(range.offset(), range.offset() + range.length() - 1);
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(location.bucket())
                .key(location.key(name))
                .ifMatch(etag)
                .range(bytes)
                .build();
        return S3Call.conditional("reading " + location.shown(name), () -> client.getObject(request, body));
    }

    S3Client client() {
        return client;
    }

    Optional<String> kmsKey() {
        return kmsKey;
    }

    /// A request that writes an object, encrypted as was configured.
    PutObjectRequest.Builder putting(String name, Precondition precondition) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(location.bucket()).key(location.key(name));
        kmsKey.ifPresent(key -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                .ssekmsKeyId(key)
                .bucketKeyEnabled(true));
        return switch (precondition) {
            case Precondition.Absent _ -> request.ifNoneMatch("*");
            case Precondition.Unchanged unchanged -> request.ifMatch(unchanged.etag());
            case Precondition.Anything _ -> request;
        };
    }

    private List<ListObjectsV2Response> pages(String under, Optional<String> delimiter) {
        return S3Call.of("listing " + location.shown(under), () -> {
            ListObjectsV2Request.Builder request =
                    ListObjectsV2Request.builder().bucket(location.bucket());
            String prefix = location.key(under);
            // A prefix that is empty is compared with the prefixes that a policy allows; one that is missing is not.
            if (!prefix.isEmpty()) {
                request.prefix(prefix);
            }
            delimiter.ifPresent(request::delimiter);
            List<ListObjectsV2Response> pages = new ArrayList<>();
            client.listObjectsV2Paginator(request.build()).forEach(pages::add);
            return pages;
        });
    }

    private Listed listed(S3Object object) {
        return new Listed(object.key().substring(location.prefix().length()), object.eTag(), object.size());
    }
}
