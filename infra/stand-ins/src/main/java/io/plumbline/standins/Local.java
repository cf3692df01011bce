package io.plumbline.standins;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What `infra/local` runs: the stack's surroundings on this machine, and its functions as they were packaged.
final class Local {

    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Path repository;
    private final Path place;
    private final Path demo;

    private Local(Path repository) {
        this.repository = repository;
        this.place = repository.resolve("target/local");
        this.demo = place.resolve("demo");
    }

    /// `REPOSITORY start`, or `REPOSITORY invoke FUNCTION EVENT...`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Local local = new Local(Path.of(arguments[0]));
        if (arguments[1].equals("start")) {
            local.start();
        } else {
            List<Path> events = Arrays.stream(arguments).skip(3).map(Path::of).toList();
            System.exit(local.invoke(arguments[2], events) ? 0 : 1);
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

    private boolean invoke(String function, List<Path> events) throws IOException {
        Path directory = place.resolve(function);
        wipe(directory);
        try (LocalCloud cloud = LocalCloud.with(demo)) {
            Map<String, String> variables = new TreeMap<>(cloud.variables());
            variables.put("QUARKUS_LAMBDA_HANDLER", function);
            boolean returned = true;
            try (RunningFunction running = packaged(function, directory).start(function, directory, variables)) {
                for (Path event : events) {
                    Answer answer = running.invoke(Files.readString(event), LIMIT);
                    System.out.println(event + ": " + answer);
                    returned = returned && answer instanceof Answer.Returned;
                }
                running.output().forEach(System.err::println);
            }
            show(cloud.events(), 0);
            Path results = place.resolve("results");
            cloud.copyResults(results).forEach(key -> System.out.println(results.resolve(key)));
            return returned;
        }
    }

    private PackagedFunction packaged(String function, Path directory) throws IOException {
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
    private static void wipe(Path directory) throws IOException {
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
