package io.plumbline.functions.api;

import io.plumbline.engine.ArrowStream;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Arrow allocates a batch and gives all of it back: a stream that is closed with anything still held is an
/// error.
@Readiness
@Singleton
final class ArrowReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Probe probe = new Probe("arrow", PATIENCE, ArrowReadiness::ask);

    @Override
    public HealthCheckResponse call() {
        return probe.answer();
    }

    private static void ask() {
        try (Session session = Session.open(SessionSettings.reading(List.of()));
                ArrowStream batches = session.stream("select 1 as answer")) {
            if (!batches.next()) {
                throw new IllegalStateException("Arrow has no batch of one row");
            }
        }
    }
}
