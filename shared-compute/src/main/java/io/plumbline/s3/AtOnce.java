package io.plumbline.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Asks several things of S3 at once: it answers each in its own time, and most of that is waiting.
final class AtOnce {

    private AtOnce() {}

    /// The answers, in the order of what was asked. The first failure stops the rest; nothing is under way any
    /// more when this returns or throws.
    ///
    /// @param most how many requests may be under way at a time
    static <Q, A> List<A> ask(int most, List<Q> questions, Function<Q, A> request) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                most, Thread.ofVirtual().name("s3-", 1).factory())) {
            List<Future<A>> pending = questions.stream()
                    .map(question -> threads.submit(() -> request.apply(question)))
                    .toList();
            try {
                List<A> answers = new ArrayList<>();
                for (Future<A> each : pending) {
                    answers.add(each.get());
                }
                return answers;
            } catch (ExecutionException failure) {
                threads.shutdownNow();
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while S3 was asked", interrupted);
            }
        }
    }
}
