package io.plumbline.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// S3 on this machine: Adobe's S3Mock, a process of its own on a port of its own. It starts in some three
/// seconds, so that tests [share one][#shared] and each make [a bucket][#newBucket].
///
/// It keeps conditional requests, ranges, multipart uploads and entity tags as S3 does, as long as no two writes
/// race (a [FaultyProxy] before it sees to that); it does not check signatures, so that any credentials will do.
public final class S3OnLoopback implements AutoCloseable {

    /// The one key that may encrypt; a request that names another is refused as S3 refuses an unknown key. By its
    /// id: S3Mock, other than S3, takes no ARN.
    public static final String KMS_KEY = "00000000-0000-0000-0000-000000000000";

    private static final String JAR = "plumbline.s3mock";

    /// Another S3 that tests share instead, such as LocalStack's: the profile `localstack` sets it.
    private static final String ENDPOINT = "plumbline.s3.endpoint";

    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports .* ([0-9]+) \\(http\\)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> SMALL_AND_SOON =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> LARGE_AND_FAST = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    /// S3Mock, where it is ours to end.
    private record Own(Process process, Path directory) {}

    private final Optional<Own> own;
    private final URI endpoint;

    private S3OnLoopback(Optional<Own> own, URI endpoint) {
        this.own = own;
        this.endpoint = endpoint;
    }

    /// The one that lives as long as this virtual machine; in the profile `localstack`, the one that is there.
    public static S3OnLoopback shared() {
        return Shared.INSTANCE;
    }

    /// Starts one of the caller's own and waits until it answers.
    public static S3OnLoopback start() {
        return start(SMALL_AND_SOON);
    }

    /// The same for large objects: it compiles what digests them as a server does that runs for long.
    public static S3OnLoopback startForLargeObjects() {
        return start(LARGE_AND_FAST);
    }

    private static S3OnLoopback start(List<String> flags) {
        try {
            Path directory = Files.createTempDirectory("s3-on-loopback-");
            Path log = directory.resolve("log");
            Process process = new ProcessBuilder(command(flags, jar(), directory.resolve("objects")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                return new S3OnLoopback(Optional.of(new Own(process, directory)), awaitEndpoint(process, log));
            } catch (IOException | RuntimeException failure) {
                process.destroyForcibly();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start S3 on loopback", failure);
        }
    }

    /// `http://127.0.0.1:port`. That it names an address and no host makes the AWS SDK put the bucket into the
    /// path.
    public URI endpoint() {
        return endpoint;
    }

    /// Makes an empty bucket of a name that none had before.
    public String newBucket() {
        String name = "bucket-" + BUCKETS.incrementAndGet();
        makeBucket(name);
        return name;
    }

    /// Makes an empty bucket.
    public void makeBucket(String name) {
        HttpRequest put = HttpRequest.newBuilder(endpoint.resolve("/" + name))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status =
                    client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("S3 answered " + status + " when bucket " + name + " was made");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        own.ifPresent(S3OnLoopback::end);
    }

    private static void end(Own own) {
        own.process().destroyForcibly();
        try {
            own.process().waitFor(10, TimeUnit.SECONDS);
            wipe(own.directory());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot wipe " + own.directory(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path jar() {
        String jar = System.getProperty(JAR);
        if (jar == null || !Files.isRegularFile(Path.of(jar))) {
            throw new IllegalStateException(
                    "no S3Mock at %s (system property %s); Maven puts it there: ./mvnw -pl infra/stand-ins process-resources"
                            .formatted(jar, JAR));
        }
        return Path.of(jar);
    }

    private static List<String> command(List<String> flags, Path jar, Path objects) throws IOException {
        List<String> command = new ArrayList<>(flags);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-cp",
                ownClasses() + System.getProperty("path.separator") + jar,
                Tethered.class.getName(),
                "org.springframework.boot.loader.launch.JarLauncher",
                "--http.port=0",
                // The port for HTTPS, which cannot be done without.
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--com.adobe.testing.s3mock.store.valid-kms-keys=arn:aws:kms:us-east-1:111122223333:key/" + KMS_KEY,
                "--com.adobe.testing.s3mock.store.root=" + Files.createDirectory(objects)));
        return command;
    }

    private static Path ownClasses() {
        try {
            return Path.of(Tethered.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URI awaitEndpoint(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Matcher started = STARTED.matcher(Files.readString(log));
            if (started.find()) {
                return URI.create("http://127.0.0.1:" + started.group(1));
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while S3Mock started", interrupted);
            }
        }
        throw new IllegalStateException("S3Mock did not start; it said:\n" + Files.readString(log));
    }

    private static void wipe(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static final class Shared {

        private static final S3OnLoopback INSTANCE = Optional.ofNullable(System.getProperty(ENDPOINT))
                .filter(endpoint -> !endpoint.isEmpty())
                .map(endpoint -> new S3OnLoopback(Optional.empty(), URI.create(endpoint)))
                .orElseGet(S3OnLoopback::start);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close, "stop-s3"));
        }
    }
}
