package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.standins.Answer;
import io.plumbline.standins.RunningFunction;
import io.plumbline.standins.SecretsOnLoopback;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key of pseudonyms comes from Secrets Manager as well as from the environment, and is written nowhere.
class PseudonymSecretIT {

    private static final String SECRET = "plumbline/pseudonym-key";

    @TempDir
    Path directory;

    private final Cloud cloud = new Cloud();
    private final SecretsOnLoopback secrets = SecretsOnLoopback.start(SECRET, Cloud.PSEUDONYM_KEY + "\n");

    @BeforeEach
    void arrive() {
        SmallPlan.arriveIn(cloud, "ACME");
    }

    @AfterEach
    void close() {
        secrets.close();
        cloud.close();
    }

    @Test
    void participantsHaveThePseudonymsOfThatKey() {
        try (RunningFunction inline = cloud.start("annual-additions", directory.resolve("inline"), Map.of())) {
            Invoked.answer(inline, event());
        }
        try (RunningFunction secret = start(SECRET)) {
            assertThat(Invoked.answer(secret, event()).at("/runs/0/unchanged").asBoolean())
                    .as("the same key gives the same run")
                    .isTrue();
            assertThat(secret.output()).noneMatch(line -> line.contains(Cloud.PSEUDONYM_KEY));
        }
        assertThat(cloud.heardOf("ACME")).hasSize(2);
    }

    @Test
    void aSecretThatIsNotThereIsAFault() {
        try (RunningFunction function = start("no-such-secret")) {
            Answer.Threw threw = Invoked.thrown(function, event());

            assertThat(threw.type()).endsWith("$Fault");
            assertThat(threw.message()).contains("reading the secret no-such-secret", "ResourceNotFoundException");
            assertThat(cloud.results("")).isEmpty();
            assertThat(cloud.bus().accepted()).isEmpty();
        }
    }

    private RunningFunction start(String secret) {
        return cloud.start(
                "annual-additions",
                directory.resolve("secret"),
                Map.of(
                        "PLUMBLINE_PSEUDONYM_KEY",
                        "",
                        "PLUMBLINE_PSEUDONYM_SECRET",
                        secret,
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                        secrets.endpoint().toString()));
    }

    private String event() {
        return cloud.objectCreated(SmallPlan.contributionsKey("ACME"));
    }
}
