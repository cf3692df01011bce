package io.plumbline.functions.api;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Whether a service that nobody configured is missing: on Lambda it is, on a laptop it is not wanted.
@Singleton
final class Requirements {

    private final boolean servicesRequired;

    Requirements(@ConfigProperty(name = "plumbline.services-required") boolean servicesRequired) {
        this.servicesRequired = servicesRequired;
    }

    /// What the check of such a service says.
    HealthCheckResponse notConfigured(String check) {
        return HealthCheckResponse.named(check)
                .status(!servicesRequired)
                .withData("reason", "not configured")
                .build();
    }
}
