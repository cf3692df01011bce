package io.plumbline.functions.api;

import io.plumbline.InputException;
import io.plumbline.eventbridge.BusName;
import io.plumbline.eventbridge.BusSettings;
import io.plumbline.eventbridge.EventBridgeBus;
import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;

/// What the environment names. A name that cannot be one ends the start, and not the first request; whether
/// what it names is there, readiness tells, for a client of AWS is made when somebody needs it.
final class Configured {

    private static final String RESULTS = "PLUMBLINE_RESULTS";
    private static final String BUS = "PLUMBLINE_EVENT_BUS";

    /// `PLUMBLINE_RESULTS`: `s3://bucket/prefix`, or the path of a directory.
    @Produces
    @Singleton
    @Startup
    RunResults results(@ConfigProperty(name = "plumbline.results") Optional<String> place) {
        return place.map(text -> text.startsWith("s3:") ? inBucket(text) : inDirectory(Path.of(text)))
                .orElseGet(RunResults.Nowhere::new);
    }

    /// `PLUMBLINE_EVENT_BUS`: the name of the bus, or its ARN.
    @Produces
    @Singleton
    @Startup
    Optional<OnFirstUse<EventBridgeBus>> bus(@ConfigProperty(name = "plumbline.event-bus") Optional<String> name) {
        return name.map(text -> BusSettings.of(BusName.parse(text, BUS)))
                .map(settings ->
                        client(BUS, retries -> EventBridgeBus.connect(EventBridgeClient.builder(), retries, settings)));
    }

    private static RunResults inDirectory(Path path) {
        RunResults results = new RunResults.InDirectory(path);
        results.reach();
        return results;
    }

    private static RunResults inBucket(String text) {
        S3Location location = S3Location.parse(text, RESULTS);
        return new RunResults.InBucket(client(
                RESULTS,
                retries -> new S3Objects(retries.applyTo(S3Client.builder()).build(), location, Optional.empty())));
    }

    private static <T> OnFirstUse<T> client(String setting, Function<AwsSettings, T> maker) {
        AwsSettings retries = AwsSettings.fromEnvironment(System.getenv());
        return new OnFirstUse<>(() -> {
            try {
                return maker.apply(retries);
            } catch (SdkClientException unconfigured) {
                throw new InputException(
                        "%s is on AWS, and AWS cannot be asked: %s; set AWS_REGION"
                                .formatted(setting, unconfigured.getMessage()),
                        unconfigured);
            }
        });
    }
}
