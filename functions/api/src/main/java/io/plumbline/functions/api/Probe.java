package io.plumbline.functions.api;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks something that we stand on whether it is there, and waits only so long for the answer.
///
/// While an answer is outstanding, nothing is asked again: what hangs must not gather threads. Why something
/// is not there is in the log; the response gives one word for it, since anybody may read that.
final class Probe {

    private static final Logger LOG = Logger.getLogger(Probe.class);

    private final String name;
    private final Duration patience;
    private final Runnable question;
    private @Nullable FutureTask<?> asked;

    /// @param question throws where the answer is no
    Probe(String name, Duration patience, Runnable question) {
        this.name = name;
        this.patience = patience;
        this.question = question;
    }

    HealthCheckResponse answer() {
        try {
            ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return HealthCheckResponse.up(name);
        } catch (ExecutionException no) {
            return down(logged(no.getCause()));
        } catch (TimeoutException _) {
            LOG.warnf("%s is not ready: no answer within %d ms", name, patience.toMillis());
            return down("timeout");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    private synchronized FutureTask<?> ask() {
        FutureTask<?> current = asked;
        if (current == null || current.isDone()) {
            current = new FutureTask<>(question, null);
            asked = current;
            Thread.ofPlatform().daemon().name("probe-" + name).start(current);
        }
        return current;
    }

    private HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(name).down().withData("reason", reason).build();
    }

    /// In one word.
    private String logged(@Nullable Throwable failure) {
        switch (failure) {
            case ServiceException service -> {
                LOG.warnf("%s is not ready: %s", name, service.getMessage());
                return service.kind() == ServiceException.Kind.TRANSIENT ? "unavailable" : "refused";
            }
            case InputException input -> {
                LOG.warnf("%s is not ready: %s", name, input.getMessage());
                return "refused";
            }
            case null, default -> {
                LOG.warnf(failure, "%s is not ready", name);
                return "failed";
            }
        }
    }
}
