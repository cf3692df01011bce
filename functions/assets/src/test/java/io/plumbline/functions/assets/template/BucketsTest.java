package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies in the buckets is encrypted under our key, read over TLS by whoever was let, and can be had back.
class BucketsTest {

    private static final String TLS = "aws:SecureTransport";
    private static final String ALGORITHM = "s3:x-amz-server-side-encryption";
    private static final String KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
    private static final String KEY_OF_THE_CALLER = "s3:x-amz-server-side-encryption-customer-algorithm";
    private static final String OURS = "arn:aws:kms:us-east-1:123456789012:key/plumbline-Key";

    private final Deployed stack = Deployed.stack();

    @Test
    void everyBucketIsPrivateVersionedAndCleanedUp() {
        assertThat(stack.template().ofType("AWS::S3::Bucket").keySet())
                .containsExactly("AccessLogs", "DataBucket", "ResultsBucket")
                .allSatisfy(id -> {
                    JsonNode bucket = stack.properties(id);
                    assertThat(bucket.path("PublicAccessBlockConfiguration"))
                            .hasSize(4)
                            .allMatch(JsonNode::booleanValue);
                    assertThat(bucket.at("/VersioningConfiguration/Status").asText())
                            .isEqualTo("Enabled");
                    assertThat(bucket.at("/OwnershipControls/Rules/0/ObjectOwnership")
                                    .asText())
                            .isEqualTo("BucketOwnerEnforced");
                    assertThat(bucket.findValues("NoncurrentDays")).hasSize(1);
                    assertThat(bucket.findValues("AbortIncompleteMultipartUpload"))
                            .hasSize(1);
                });
    }

    @Test
    void whatMustNotGoWithTheStackStays() {
        assertThat(List.of("AccessLogs", "DataBucket", "ResultsBucket", "Key", "PseudonymSecret"))
                .allSatisfy(id -> {
                    JsonNode resource = stack.template().resources().path(id);
                    assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
                    assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
                });
        assertThat(stack.properties("Key").path("EnableKeyRotation").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataBucket", "ResultsBucket"})
    void objectsAreEncryptedUnderOurKeyAndTellEventBridge(String id) {
        JsonNode bucket = stack.properties(id);
        JsonNode rule = bucket.at("/BucketEncryption/ServerSideEncryptionConfiguration/0");

        assertThat(rule.path("BucketKeyEnabled").asBoolean()).isTrue();
        assertThat(rule.at("/ServerSideEncryptionByDefault/SSEAlgorithm").asText())
                .isEqualTo("aws:kms");
        assertThat(rule.at("/ServerSideEncryptionByDefault/KMSMasterKeyID").asText())
                .isEqualTo(OURS);
        assertThat(bucket.at("/NotificationConfiguration/EventBridgeConfiguration/EventBridgeEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(bucket.at("/LoggingConfiguration/DestinationBucketName").asText())
                .isEqualTo("plumbline-access-logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataBucket", "ResultsBucket", "AccessLogs"})
    void nothingPassesWithoutTls(String bucket) {
        assertThat(refused(bucket, "s3:GetObject", Map.of(TLS, "false"))).isTrue();
        assertThat(refused(bucket, "s3:GetObject", Map.of(TLS, "true"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataBucket", "ResultsBucket"})
    void nothingIsWrittenUnderAnyOtherKey(String bucket) {
        assertThat(refused(bucket, "s3:PutObject", Map.of(TLS, "true"))).isFalse();
        assertThat(refused(bucket, "s3:PutObject", Map.of(TLS, "true", ALGORITHM, "aws:kms", KEY, OURS)))
                .isFalse();

        assertThat(refused(bucket, "s3:PutObject", Map.of(TLS, "true", ALGORITHM, "AES256")))
                .isTrue();
        assertThat(refused(bucket, "s3:PutObject", Map.of(TLS, "true", ALGORITHM, "aws:kms")))
                .as("that is the account's key aws/s3")
                .isTrue();
        assertThat(refused(bucket, "s3:PutObject", Map.of(TLS, "true", ALGORITHM, "aws:kms", KEY, OURS + "x")))
                .isTrue();
        assertThat(refused(bucket, "s3:PutObject", Map.of(TLS, "true", KEY_OF_THE_CALLER, "AES256")))
                .isTrue();
    }

    private boolean refused(String bucket, String action, Map<String, String> context) {
        JsonNode policy = stack.properties(bucket.equals("AccessLogs") ? "AccessLogsPolicy" : bucket + "Policy");
        String object = Physical.of(bucket, stack.template().resources().path(bucket), stack)
                        .arn() + "/census/x";
        return Statement.in(policy.path("PolicyDocument")).stream()
                .filter(statement -> !statement.allows())
                .anyMatch(statement -> statement.matches(action, object, context));
    }
}
