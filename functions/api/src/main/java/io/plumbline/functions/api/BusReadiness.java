package io.plumbline.functions.api;

import io.plumbline.ServiceException;
import io.plumbline.eventbridge.EventBridgeBus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The event bus exists. What is put on one that does not may be acknowledged all the same, and is lost.
@Readiness
@Singleton
final class BusReadiness implements HealthCheck {

    static final String NAME = "event_bus";

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Optional<Probe> probe;
    private final Requirements requirements;

    BusReadiness(Optional<OnFirstUse<EventBridgeBus>> bus, Requirements requirements) {
        this.probe = bus.map(named -> new Probe(NAME, PATIENCE, () -> ask(named.get())));
        this.requirements = requirements;
    }

    @Override
    public HealthCheckResponse call() {
        return probe.map(Probe::answer).orElseGet(() -> requirements.notConfigured(NAME));
    }

    private static void ask(EventBridgeBus bus) {
        if (!bus.exists()) {
            throw new ServiceException(
                    ServiceException.Kind.REFUSED, "there is no event bus of the name in PLUMBLINE_EVENT_BUS");
        }
    }
}
