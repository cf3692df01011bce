package io.plumbline.standins;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One execution environment of a [PackagedFunction]: a process that takes one event after another until it is
/// killed, or ends, or is closed.
public final class RunningFunction implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

    private final LambdaRuntimeApi api;
    private final Process process;
    private final Path temporary;
    private final Path output;
    private final CompletableFuture<Void> ending;

    private RunningFunction(LambdaRuntimeApi api, Process process, Path temporary, Path output) {
        this.api = api;
        this.process = process;
        this.temporary = temporary;
        this.output = output;
        // Whatever was asked of a process that has ended will have no other answer.
        this.ending = process.onExit().thenAccept(ended -> api.endAll(new Answer.Exited(ended.exitValue())));
    }

    static RunningFunction start(
            PackagedFunction function, String name, Path directory, Map<String, String> environment) {
        LambdaRuntimeApi api = LambdaRuntimeApi.start(name);
        try {
            Path temporary = Files.createDirectories(directory.resolve("tmp"));
            Path output = directory.resolve("output");
            ProcessBuilder builder = new ProcessBuilder(command(function, temporary))
                    .directory(function.taskRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(givenByLambda(function, name, api));
            builder.environment().putAll(environment);
            Process process = builder.start();
            while (process.isAlive() && !api.isAskedWithin(MOMENT)) {}
            return new RunningFunction(api, process, temporary, output);
        } catch (IOException failure) {
            api.close();
            throw new UncheckedIOException("cannot start " + name, failure);
        }
    }

    /// Posts an event and waits for its answer, for a minute at most.
    public Answer invoke(String event) {
        return invoke(event, USUAL_LIMIT);
    }

    /// Posts an event to a function whose timeout is `limit`, and waits for its answer.
    public Answer invoke(String event, Duration limit) {
        try {
            return submit(event, limit).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Posts an event; the answer comes by itself.
    public CompletableFuture<Answer> submit(String event, Duration limit) {
        Invocation invocation = Invocation.of(event, Instant.now().plus(limit));
        api.submit(invocation);
        if (!process.isAlive()) {
            invocation.answer().complete(new Answer.Exited(process.exitValue()));
        }
        return invocation
                .answer()
                .completeOnTimeout(new Answer.TimedOut(), limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, _) -> {
                    if (answer instanceof Answer.TimedOut) {
                        kill();
                    }
                });
    }

    /// Ends the process at once, as `SIGKILL` does; nothing of it runs any more when this returns, and what it was
    /// asked is answered.
    public void kill() {
        process.destroyForcibly();
        ending.join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// What it has printed so far, to standard output and standard error, line by line.
    public List<String> output() {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Its `/tmp`.
    public Path temporary() {
        return temporary;
    }

    @Override
    public void close() {
        kill();
        api.close();
    }

    private static List<String> command(PackagedFunction function, Path temporary) {
        Path root = function.taskRoot();
        String runtime =
                function.runtime().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + function.nativeClient(),
                "-cp",
                String.join(File.pathSeparator, runtime, root.toString(), root.resolve("lib") + "/*"),
                CLIENT + "AWSLambda",
                function.handler());
    }

    private static Map<String, String> givenByLambda(PackagedFunction function, String name, LambdaRuntimeApi api) {
        return Map.ofEntries(
                Map.entry("AWS_ACCESS_KEY_ID", "loopback"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "loopback"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", name),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "loopback"),
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("LAMBDA_TASK_ROOT", function.taskRoot().toString()),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"),
                Map.entry("_HANDLER", function.handler()));
    }
}
