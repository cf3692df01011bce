package io.plumbline.standins;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What `infra/local` runs: the stack's surroundings on this machine, and its functions as they were packaged.
final class Local {

    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    private static final List<String> FUNCTIONS =
            List.of("annual-additions", "eligibility", "nondiscrimination", "publish", "benchmark", "api");
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Path repository;
    private final Path place;
    private final Path demo;

    private Local(Path repository) {
        this.repository = repository;
        this.place = repository.resolve("target/local");
        this.demo = place.resolve("demo");
    }

    /// `REPOSITORY start`, or `REPOSITORY invoke EVENT...`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Local local = new Local(Path.of(arguments[0]));
        if (arguments[1].equals("start")) {
            local.start();
        } else {
            List<Path> events = Arrays.stream(arguments).skip(2).map(Path::of).toList();
            try {
                events.forEach(Local::functionOf);
            } catch (IllegalArgumentException unnamed) {
                System.err.println("infra/local: " + unnamed.getMessage());
                System.exit(2);
            }
            System.exit(local.invoke(events) ? 0 : 1);
        }
    }

    private void start() throws IOException, InterruptedException {
        try (LocalCloud cloud = LocalCloud.with(demo)) {
            Path variables = place.resolve("variables.json");
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(variables.toFile(), Map.of("Parameters", cloud.variables()));
            System.out.println("S3 is at " + cloud.s3() + ", with the buckets plumbline-data and plumbline-results");
            System.out.println("for sam local invoke: --env-vars " + repository.relativize(variables));
            System.out.println("Ctrl-C ends it; events are printed as they come");
            for (int shown = 0; ; shown = show(cloud.events(), shown)) {
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    /// @return whether every function returned
    private boolean invoke(List<Path> events) throws IOException {
        Path results = place.resolve("results");
        wipe(results);
        Map<String, RunningFunction> running = new LinkedHashMap<>();
        try (LocalCloud cloud = LocalCloud.with(demo)) {
            boolean returned = true;
            for (Path event : events) {
                String function = functionOf(event);
                if (!running.containsKey(function)) {
                    running.put(function, start(function, cloud));
                }
                Answer answer = running.get(function).invoke(Files.readString(event), LIMIT);
                System.out.println(event + ": " + told(answer));
                returned = returned && answer instanceof Answer.Returned;
            }
            show(cloud.events(), 0);
            cloud.copyResults(results).forEach(key -> System.out.println(results.resolve(key)));
            return returned;
        } finally {
            running.values().forEach(each -> each.output().forEach(System.err::println));
            running.values().forEach(RunningFunction::close);
        }
    }

    private static String functionOf(Path event) {
        String name = event.getFileName().toString();
        return FUNCTIONS.stream()
                .filter(function -> name.startsWith(function + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        event + " is not named after a function; begin its name with one of " + FUNCTIONS));
    }

    private static String told(Answer answer) {
        return switch (answer) {
            case Answer.Returned returned -> returned.payload();
            case Answer.Threw threw -> "threw " + threw.type() + ": " + threw.message();
            case Answer.Exited exited -> "ended with status " + exited.status();
            case Answer.TimedOut _ -> "did not answer in time";
        };
    }

    private RunningFunction start(String function, LocalCloud cloud) throws IOException {
        Path directory = place.resolve(function);
        wipe(directory);
        Map<String, String> variables = new TreeMap<>(cloud.variables());
        variables.put("QUARKUS_LAMBDA_HANDLER", function);
        return packaged(repository, function, directory).start(function, directory, variables);
    }

    /// Unpacks a function's zip into a directory.
    static PackagedFunction packaged(Path repository, String function, Path directory) throws IOException {
        String module = function.equals("api") ? "functions/api" : "functions/assets";
        try (Stream<Path> jars = Files.list(repository.resolve("infra/stand-ins/target/lib"))) {
            List<Path> runtime = jars.filter(
                            jar -> isOfTheRuntime(jar.getFileName().toString()))
                    .toList();
            return PackagedFunction.unpack(
                    repository.resolve(module).resolve("target/function.zip"),
                    directory.resolve("task"),
                    runtime,
                    HANDLER);
        }
    }

    /// What Lambda brings, and the zip does not.
    private static boolean isOfTheRuntime(String jar) {
        return Stream.of("aws-lambda-java-", "utils-lite-", "annotations-").anyMatch(jar::startsWith);
    }

    /// Of the run before.
    static void wipe(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// @return how many have been shown by now
    private static int show(List<BusEntry> events, int shown) {
        events.stream().skip(shown).forEach(event -> System.out.println(event.detailType() + ": " + event.detail()));
        return events.size();
    }
}
