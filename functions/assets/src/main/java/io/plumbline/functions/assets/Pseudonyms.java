package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import io.plumbline.privacy.PseudonymKey;
import io.plumbline.s3.AwsSettings;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Brings the key of pseudonyms.
final class Pseudonyms {

    private static final int SERVER_FAULT = 500;

    private Pseudonyms() {}

    /// The key that a source names.
    ///
    /// @throws Misconfigured if there is none, or what is there is no key
    /// @throws ServiceException if Secrets Manager does not give it
    static PseudonymKey key(KeySource source, AwsSettings aws) {
        try {
            return switch (source) {
                case KeySource.Inline inline -> PseudonymKey.of(inline.text(), KeySource.KEY);
                case KeySource.Secret secret -> PseudonymKey.of(fetch(secret.id(), aws), "the secret " + secret.id());
                case KeySource.None _ ->
                    throw new Misconfigured("neither %s nor %s is set; give the function one of them"
                            .formatted(KeySource.KEY, KeySource.SECRET));
            };
        } catch (InputException unusable) {
            throw new Misconfigured(unusable);
        }
    }

    private static String fetch(String id, AwsSettings aws) {
        // A client for one request: the key is kept, the client need not be.
        try (SecretsManagerClient client =
                aws.applyTo(SecretsManagerClient.builder()).build()) {
            String text = client.getSecretValue(request -> request.secretId(id)).secretString();
            if (text == null) {
                throw new Misconfigured("the secret %s is binary; keep the key as text".formatted(id));
            }
            return text.strip();
        } catch (AwsServiceException answer) {
            boolean passing = answer.isThrottlingException() || answer.statusCode() >= SERVER_FAULT;
            throw new ServiceException(
                    passing ? Kind.TRANSIENT : Kind.REFUSED,
                    "reading the secret %s: Secrets Manager answered %d %s; %s"
                            .formatted(
                                    id,
                                    answer.statusCode(),
                                    answer.awsErrorDetails().errorCode(),
                                    passing ? "try again" : "check " + KeySource.SECRET + " and the role"),
                    answer);
        } catch (SdkException failure) {
            throw new ServiceException(
                    Kind.TRANSIENT,
                    "reading the secret %s: no answer from Secrets Manager; try again".formatted(id),
                    failure);
        }
    }
}
