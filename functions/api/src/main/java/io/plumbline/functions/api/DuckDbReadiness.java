package io.plumbline.functions.api;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// DuckDB answers in a sealed session. The first time, this loads its native library.
@Readiness
@Singleton
final class DuckDbReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Probe probe = new Probe("duckdb", PATIENCE, DuckDbReadiness::ask);

    @Override
    public HealthCheckResponse call() {
        return probe.answer();
    }

    private static void ask() {
        try (Session session = Session.open(SessionSettings.reading(List.of()))) {
            session.materialise("answer", "select 1");
            if (session.count("answer") != 1) {
                throw new IllegalStateException("DuckDB counts one row as " + session.count("answer"));
            }
        }
    }
}
