package io.plumbline.s3;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Asks several things of S3 at once: it answers each in its own time, and most of that is waiting.
final class AtOnce {

    private AtOnce() {}

    /// As [#ask], of what is asked for its effect.
    static void run(int most, List<Runnable> requests) {
        ask(most, requests, request -> {
            request.run();
            return true;
        });
    }

    /// The answers, in the order of what was asked. The first failure stops the rest; nothing is under way any
    /// more when this returns or throws.
    ///
    /// @param most how many requests may be under way at a time
    static <Q, A> List<A> ask(int most, List<Q> questions, Function<Q, A> request) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                most, Thread.ofVirtual().name("s3-", 1).factory())) {
            ExecutorCompletionService<A> done = new ExecutorCompletionService<>(threads);
            List<Future<A>> answers = questions.stream()
                    .map(question -> done.submit(() -> request.apply(question)))
                    .toList();
            try {
                for (int answered = 0; answered < answers.size(); answered++) {
                    done.take().get();
                }
                return answers.stream().map(Future::resultNow).toList();
            } catch (ExecutionException failure) {
                threads.shutdownNow();
                throw failure.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while S3 was asked", interrupted);
            }
        }
    }
}
