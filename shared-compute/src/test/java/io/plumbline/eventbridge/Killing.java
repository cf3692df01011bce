package io.plumbline.eventbridge;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Stands for the death of a publisher: after so many requests, to whichever service, the answer of the last one is
/// never read and no other request gets out.
///
/// Between two requests the publisher changes nothing that another could see, so these moments are all there are.
final class Killing implements ExecutionInterceptor {

    private final int after;
    private final AtomicInteger requests = new AtomicInteger();

    /// @param after the request whose answer is not read any more, from 1
    Killing(int after) {
        this.after = after;
    }

    static Killing never() {
        return new Killing(Integer.MAX_VALUE);
    }

    boolean happened() {
        return requests.get() >= after;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (happened()) {
            throw new Killed();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (requests.incrementAndGet() >= after) {
            throw new Killed();
        }
    }

    /// No part of the program can have caught it.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
