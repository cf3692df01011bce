package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.eventbridge.BusSettings;
import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Location;
import java.util.Map;
import java.util.Optional;

/// What the environment says to the functions; docs/reference/functions.md has every variable.
///
/// @param data where datasets and plan files lie; a function that computes nothing needs none
/// @param kmsKey the key that encrypts results; where there is none, the bucket's default decides
/// @param pseudonyms where the key of pseudonyms is to be found; a function that computes no actions needs none
record Configuration(
        Optional<S3Location> data,
        S3Location results,
        Optional<String> kmsKey,
        BusSettings bus,
        AwsSettings aws,
        KeySource pseudonyms) {

    static final String DATA = "PLUMBLINE_DATA";
    static final String RESULTS = "PLUMBLINE_RESULTS";
    static final String KMS_KEY = "PLUMBLINE_KMS_KEY";

    /// @throws Misconfigured if a variable is missing or cannot be used
    static Configuration of(Map<String, String> environment) {
        try {
            return new Configuration(
                    value(environment, DATA).map(text -> S3Location.parse(text, DATA)),
                    S3Location.parse(required(value(environment, RESULTS), RESULTS), RESULTS),
                    value(environment, KMS_KEY),
                    BusSettings.fromEnvironment(environment),
                    AwsSettings.fromEnvironment(environment),
                    KeySource.of(environment));
        } catch (InputException unusable) {
            throw new Misconfigured(unusable);
        }
    }

    S3Location requiredData() {
        return data.orElseThrow(() -> missing(DATA));
    }

    static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static String required(Optional<String> value, String name) {
        return value.orElseThrow(() -> missing(name));
    }

    private static Misconfigured missing(String name) {
        return new Misconfigured(name + " is not set; give the function s3://bucket or s3://bucket/prefix");
    }
}
