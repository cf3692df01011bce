package io.plumbline.functions.assets;

import io.plumbline.privacy.PseudonymKey;
import java.util.Map;
import java.util.Optional;

/// Where the key of pseudonyms is to be found.
sealed interface KeySource {

    String KEY = PseudonymKey.ENVIRONMENT_VARIABLE;
    String SECRET = "PLUMBLINE_PSEUDONYM_SECRET";

    /// In the environment itself.
    record Inline(String text) implements KeySource {
        @Override
        public String toString() {
            return "Inline[secret]";
        }
    }

    /// In Secrets Manager.
    ///
    /// @param id the secret's name or ARN
    record Secret(String id) implements KeySource {}

    /// Nowhere, which does for functions that name nobody.
    record None() implements KeySource {}

    /// Where the environment says it is.
    ///
    /// @throws Misconfigured if two places are named
    static KeySource of(Map<String, String> environment) {
        Optional<String> key = Configuration.value(environment, KEY);
        Optional<String> secret = Configuration.value(environment, SECRET);
        if (key.isPresent() && secret.isPresent()) {
            throw new Misconfigured("%s and %s are both set; keep one".formatted(KEY, SECRET));
        }
        return key.<KeySource>map(Inline::new).or(() -> secret.map(Secret::new)).orElseGet(None::new);
    }
}
