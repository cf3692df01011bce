package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/// A check says in time that something is there, or in one word why it is not, and never asks twice at once.
class ProbeTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void whatAnswersIsUp() {
        HealthCheckResponse response = new Probe("it", LONG, () -> {}).answer();

        assertThat(response.getName()).isEqualTo("it");
        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData()).isEmpty();
    }

    @Test
    void whatFailsSaysInOneWordHow() {
        assertThat(reason(() -> {
                    throw new ServiceException(ServiceException.Kind.TRANSIENT, "s3://secret: 500");
                }))
                .isEqualTo("unavailable");
        assertThat(reason(() -> {
                    throw new ServiceException(ServiceException.Kind.REFUSED, "s3://secret: denied");
                }))
                .isEqualTo("refused");
        assertThat(reason(() -> {
                    throw new InputException("result directory /secret does not exist");
                }))
                .isEqualTo("refused");
    }

    @Test
    void anErrorOfTheMachineIsAnAnswerToo() {
        assertThat(reason(() -> {
                    throw new UnsatisfiedLinkError("no library");
                }))
                .isEqualTo("failed");
    }

    @Test
    void whatHangsIsAskedOnceUntilItAnswers() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Probe probe = new Probe("it", Duration.ofMillis(100), () -> {
            asked.incrementAndGet();
            await(answer);
            answered.countDown();
        });

        assertThat(probe.answer().getStatus()).isEqualTo(Status.DOWN);
        assertThat(reason(probe)).isEqualTo("timeout");
        assertThat(asked).hasValue(1);

        answer.countDown();
        answered.await();
        assertThat(probe.answer().getStatus()).isEqualTo(Status.UP);
    }

    private static String reason(Runnable question) {
        return reason(new Probe("it", LONG, question));
    }

    private static String reason(Probe probe) {
        HealthCheckResponse response = probe.answer();
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        return String.valueOf(response.getData().orElseThrow().get("reason"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
