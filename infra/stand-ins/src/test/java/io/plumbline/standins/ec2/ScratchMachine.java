package io.plumbline.standins.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.standins.S3OnLoopback;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A directory that `user-data` takes for a machine: S3 and the metadata are on loopback, archives of the JDK, of Node
/// and of the release hold a few lines of shell each, and what would change the machine only writes down that it was
/// called.
final class ScratchMachine implements AutoCloseable {

    static final String PREFIX = "plumbline-benchmark/a-run";

    private static final Path USER_DATA =
            Path.of("../benchmark/user-data").toAbsolutePath().normalize();

    private final Path directory;
    private final MetadataOnLoopback metadata = MetadataOnLoopback.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String bucket = S3OnLoopback.shared().newBucket();
    private final Map<String, String> variables = new TreeMap<>();
    final Programs programs;

    ScratchMachine(Path directory) throws IOException {
        this.directory = directory;
        this.programs = Programs.in(directory.resolve("programs"))
                .with("shutdown", "")
                .with("dnf", "")
                .with("mkfs.xfs", "")
                .with("mount", "")
                .with("python3", "")
                .with("lsblk", "echo '/dev/nvme0n1 Amazon Elastic Block Store'")
                .with("aws", copy());
        variables.putAll(Map.of(
                "PLUMBLINE_ROOT",
                directory.resolve("root").toString(),
                "PLUMBLINE_METADATA",
                metadata.endpoint().toString(),
                "BUCKET",
                bucket,
                "PREFIX",
                PREFIX,
                "REGION",
                "us-east-1",
                "VOLUME",
                "gp3",
                "MINUTES",
                "240",
                "STEP_SECONDS",
                "60"));
    }

    /// Copies as `aws s3 cp --only-show-errors FROM TO` does.
    static String copy() {
        return """
                case $5 in
                  s3://*) curl -fsS -o /dev/null -T "$4" "%1$s/${5#s3://}" ;;
                  *) curl -fsS -o "$5" "%1$s/${4#s3://}" ;;
                esac""".formatted(S3OnLoopback.shared().endpoint());
    }

    ScratchMachine with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /// Packs what it fetches; the release's program does what is given here.
    ScratchMachine releasing(String plumbline) throws IOException, InterruptedException {
        Path jdk = archive("jdk", Map.of("bin/java", "#!/bin/sh\necho 'OpenJDK \"25\" by the test' >&2\n"));
        variables.put("JDK_URL", jdk.toUri().toString());
        variables.put("JDK_SHA256", sha256(jdk));
        Path node = archive("node", Map.of("bin/node", "#!/bin/sh\necho v20\n", "bin/npm", recorded("npm")));
        variables.put("NODE_URL", node.toUri().toString());
        variables.put("NODE_SHA256", sha256(node));
        Path release = archive("release", Map.of("plumbline", recorded("plumbline") + plumbline + "\n"));
        variables.put("RELEASE_URL", "s3://" + bucket + "/" + PREFIX + "/release.tar.gz");
        variables.put("RELEASE_SHA256", sha256(release));
        HttpResponse<Void> put = http.send(
                request(PREFIX + "/release.tar.gz")
                        .PUT(BodyPublishers.ofFile(release))
                        .build(),
                BodyHandlers.discarding());
        if (put.statusCode() != 200) {
            throw new IOException("S3 answered " + put.statusCode());
        }
        return this;
    }

    Process start() throws IOException {
        return programs.start(variables, "sh", USER_DATA.toString());
    }

    void run() throws IOException, InterruptedException {
        start().waitFor();
    }

    /// What the machine left in S3 under a name; empty where there is nothing.
    String left(String name) throws IOException, InterruptedException {
        HttpResponse<String> got = http.send(request(PREFIX + "/" + name).GET().build(), BodyHandlers.ofString());
        return got.statusCode() == 200 ? got.body() : "";
    }

    JsonNode json(String name) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(left(name));
    }

    /// How a step ended, as `outcome.json` has it.
    String outcomeOf(String step) throws IOException, InterruptedException {
        for (JsonNode each : json("outcome.json").path("steps")) {
            if (each.path("step").asText().equals(step)) {
                return each.path("outcome").asText();
            }
        }
        return "not among the steps";
    }

    /// What was told to end the machine, in order.
    List<String> endings() throws IOException {
        return programs.called().stream()
                .filter(call -> call.startsWith("shutdown"))
                .toList();
    }

    Path root() {
        return directory.resolve("root");
    }

    @Override
    public void close() {
        http.close();
        metadata.close();
    }

    private HttpRequest.Builder request(String key) {
        return HttpRequest.newBuilder(S3OnLoopback.shared().endpoint().resolve("/" + bucket + "/" + key));
    }

    private String recorded(String program) {
        return "#!/bin/sh\necho \"" + program + " $*\" >>'" + directory.resolve("programs.calls") + "'\n";
    }

    private Path archive(String name, Map<String, String> programs) throws IOException, InterruptedException {
        Path archives = directory.resolve("archives");
        Path tree = archives.resolve(name);
        for (Map.Entry<String, String> program : programs.entrySet()) {
            Programs.executable(tree.resolve(program.getKey()), program.getValue());
        }
        Path archive = archives.resolve(name + ".tar.gz");
        Process tar = new ProcessBuilder("tar", "-czf", archive.toString(), name)
                .directory(archives.toFile())
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("cannot pack " + tree);
        }
        return archive;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
