package io.plumbline.standins;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What `infra/cold-start` runs: how long the event function takes from the start of its process to its first
/// answer, as it is deployed and as a plain Quarkus build would be, in turn.
final class ColdStart {

    private static final Pattern FLAGS = Pattern.compile("JAVA_TOOL_OPTIONS: >-\\n((?: {10,}\\S.*\\n)+)");
    private static final Pattern TUNING = Pattern.compile(" -X\\S+");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// The ways to package and start the function.
    private enum Way {
        STOCK("stock", false, false),
        TUNED_STOCK("stock, with the flags of `template.yaml`", false, true),
        UNTUNED("`function.zip`, no flags", true, false),
        DEPLOYED("`function.zip`, with the flags of `template.yaml`", true, true);

        private final String meaning;
        private final boolean libraryIsUnpacked;
        private final boolean isTuned;

        Way(String meaning, boolean libraryIsUnpacked, boolean isTuned) {
            this.meaning = meaning;
            this.libraryIsUnpacked = libraryIsUnpacked;
            this.isTuned = isTuned;
        }
    }

    private final Path repository;
    private final Path place;

    private ColdStart(Path repository) {
        this.repository = repository;
        this.place = repository.resolve("target/cold-start");
    }

    /// `REPOSITORY ROUNDS`.
    public static void main(String[] arguments) throws IOException {
        new ColdStart(Path.of(arguments[0])).measure(Integer.parseInt(arguments[1]));
    }

    private void measure(int rounds) throws IOException {
        Local.wipe(place);
        PackagedFunction shipped = Local.packaged(repository, "eligibility", place.resolve("shipped"));
        PackagedFunction stock = stock(Local.packaged(repository, "eligibility", place.resolve("stock")));
        String event = Files.readString(repository.resolve("events/eligibility-object-created.json"));
        Map<Way, List<Long>> millis = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            millis.put(way, new ArrayList<>());
        }
        try (LocalCloud cloud = LocalCloud.with(repository.resolve("target/local/demo"))) {
            // The first start of each warms the disk's cache and S3, and does not count.
            for (int round = 0; round <= rounds; round++) {
                for (Way way : Way.values()) {
                    PackagedFunction function = way.libraryIsUnpacked ? shipped : stock;
                    long taken = firstAnswer(function, cloud, way, round, event);
                    if (round > 0) {
                        Objects.requireNonNull(millis.get(way)).add(taken);
                    }
                }
            }
        }
        print(millis);
    }

    private long firstAnswer(PackagedFunction function, LocalCloud cloud, Way way, int round, String event)
            throws IOException {
        Path directory = Files.createDirectories(place.resolve("%s-%d".formatted(way, round)));
        Map<String, String> variables = new TreeMap<>(cloud.variables());
        variables.put("QUARKUS_LAMBDA_HANDLER", "eligibility");
        // Results of its own: each computes, and finds none on file.
        variables.put("PLUMBLINE_RESULTS", "s3://plumbline-results/%s/%d".formatted(way, round));
        String tuning = way.isTuned ? tuning() : "";
        variables.merge(
                "JAVA_TOOL_OPTIONS",
                tuning,
                (flags, own) -> TUNING.matcher(flags).replaceAll("") + own);
        long start = System.nanoTime();
        try (RunningFunction running = function.start("eligibility", directory, variables)) {
            Answer answer = running.invoke(event, LIMIT);
            long taken = Duration.ofNanos(System.nanoTime() - start).toMillis();
            if (!(answer instanceof Answer.Returned returned)
                    || !returned.payload().contains("\"done\"")) {
                throw new IllegalStateException(answer + "\n" + String.join("\n", running.output()));
            }
            return taken;
        }
    }

    /// Puts DuckDB's library back into its jar, which Quarkus has modified: there it was before the build took
    /// it out.
    private static PackagedFunction stock(PackagedFunction function) throws IOException {
        Path lib = function.taskRoot().resolve("lib");
        Path library = only(lib, "libduckdb_java");
        try (FileSystem jar = FileSystems.newFileSystem(only(lib, "modified-org.duckdb.duckdb_jdbc"))) {
            Files.move(library, jar.getPath("/", library.getFileName().toString()));
        }
        return function;
    }

    private static Path only(Path directory, String prefix) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, prefix + "*")) {
            return found.iterator().next();
        }
    }

    /// What the template gives a JVM beyond what it cannot do without.
    private String tuning() throws IOException {
        Matcher flags = FLAGS.matcher(Files.readString(repository.resolve("template.yaml")));
        if (!flags.find()) {
            throw new IllegalStateException("template.yaml has no JAVA_TOOL_OPTIONS");
        }
        return TUNING.matcher(flags.group(1)).results().map(MatchResult::group).collect(Collectors.joining());
    }

    private static void print(Map<Way, List<Long>> millis) {
        System.out.println("| Package | Median | Of stock | Rounds, ms |");
        System.out.println("|---|---|---|---|");
        long stock = median(Objects.requireNonNull(millis.get(Way.STOCK)));
        millis.forEach((way, taken) -> {
            long median = median(taken);
            System.out.printf(
                    Locale.ROOT, "| %s | %,d ms | %.2f | %s |%n", way.meaning, median, (double) median / stock, taken);
        });
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
