package io.plumbline.functions.assets.metric;

import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Counts how often a client of AWS sends a request again.
public final class RetryCount implements ExecutionInterceptor {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong transmissions = new AtomicLong();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        requests.incrementAndGet();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        transmissions.incrementAndGet();
    }

    /// So far. A request that is under way, or was never sent, counts as none.
    public long soFar() {
        return Math.max(0, transmissions.get() - requests.get());
    }
}
