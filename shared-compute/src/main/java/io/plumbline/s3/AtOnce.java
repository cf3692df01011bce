package io.plumbline.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Asks several things of S3 at once: it answers each in its own time, and most of that is waiting.
final class AtOnce {

    private final int most;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    /// @param most how many requests may be under way at a time
    AtOnce(int most) {
        this.most = most;
    }

    /// The answers, in the order of what was asked; otherwise as [#run].
    static <Q, A> List<A> ask(int most, List<Q> questions, Function<Q, A> request) {
        List<CompletableFuture<A>> answers = new ArrayList<>();
        List<Runnable> requests = new ArrayList<>();
        for (Q question : questions) {
            CompletableFuture<A> answer = new CompletableFuture<>();
            answers.add(answer);
            requests.add(() -> answer.complete(request.apply(question)));
        }
        new AtOnce(most).run(requests);
        return answers.stream().map(CompletableFuture::resultNow).toList();
    }

    /// Asks for all of it, once. The first failure stops the rest; nothing is under way any more when this returns
    /// or throws.
    void run(List<Runnable> requests) {
        if (requests.isEmpty()) {
            return;
        }
        AtomicInteger left = new AtomicInteger(requests.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(
                most, Thread.ofVirtual().name("s3-", 1).factory())) {
            requests.forEach(request -> threads.execute(() -> attempt(request, left)));
            try {
                outcome.get();
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

    /// Stops what is under way, from any thread; [#run] throws then.
    void breakOff() {
        outcome.completeExceptionally(new IllegalStateException("broken off while S3 was asked"));
    }

    private void attempt(Runnable request, AtomicInteger left) {
        try {
            request.run();
            if (left.decrementAndGet() == 0) {
                outcome.complete(null);
            }
        } catch (RuntimeException | Error failure) {
            outcome.completeExceptionally(failure);
        }
    }
}
