package io.plumbline.eventbridge;

import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;

/// Counts what a client sends, the SDK's own retries included.
final class TrafficCount implements ExecutionInterceptor {

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong transmissions = new AtomicLong();
    private final AtomicLong retriedEvents = new AtomicLong();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof PutEventsRequest) {
            calls.incrementAndGet();
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof PutEventsRequest) {
            transmissions.incrementAndGet();
        }
    }

    void retrying(int events) {
        retriedEvents.addAndGet(events);
    }

    PublishTraffic soFar() {
        long made = calls.get();
        return new PublishTraffic(made, Math.max(0, transmissions.get() - made), retriedEvents.get());
    }
}
