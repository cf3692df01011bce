package io.plumbline.functions.api;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The bucket, or the directory, of the results can be read.
@Readiness
@Singleton
final class ResultsReadiness implements HealthCheck {

    static final String NAME = "results";

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final RunResults results;
    private final Requirements requirements;
    private final Probe probe;

    ResultsReadiness(RunResults results, Requirements requirements) {
        this.results = results;
        this.requirements = requirements;
        this.probe = new Probe(NAME, PATIENCE, results::reach);
    }

    @Override
    public HealthCheckResponse call() {
        return results instanceof RunResults.Nowhere ? requirements.notConfigured(NAME) : probe.answer();
    }
}
