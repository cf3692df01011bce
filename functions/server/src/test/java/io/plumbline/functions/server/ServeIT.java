package io.plumbline.functions.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.storage.Codec;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.RunId;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server says in one line where it listens, answers there and nowhere else, ends when it is
/// asked to, and says in one line why it cannot start.
class ServeIT {

    @TempDir
    Path directory;

    @Test
    void answersWhatTheWebFunctionDoes() throws IOException, InterruptedException {
        Manifest manifest = leaveResult();
        try (ServerProcess server = ServerProcess.start(directory, "--port", "0", "--out", "results")) {
            HttpResponse<String> limits = server.get("/limits/2025");
            assertThat(limits.statusCode()).isEqualTo(200);
            assertThat(limits.body()).contains("\"amount\":\"70000\"");
            assertThat(limits.headers().firstValue("ETag")).isPresent();

            assertThat(server.get("/runs/annual_additions/ACME/2025").body()).isEqualTo(manifest.toJson());

            HttpResponse<String> problem = server.get("/runs/annual_additions/ACME/2024");
            assertThat(problem.statusCode()).isEqualTo(404);
            assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");

            assertThat(server.out())
                    .isEqualTo("plumbline: %s, results of results; Ctrl-C stops it\n".formatted(server.address()));
            assertThat(server.err()).isEmpty();
        }
    }

    @Test
    void isReadyWithoutAnyServiceOfAws() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(directory, "--port", "0")) {
            HttpResponse<String> ready = server.get("/q/health/ready");

            assertThat(ready.statusCode()).as(ready.body() + server.err()).isEqualTo(200);
            assertThat(ready.body()).contains("not configured");
            assertThat(server.out()).contains(", no results (name them with --out); ");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, 127.0.0.2 is no address of this machine")
    void listensOnOneAddressAlone() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(directory, "--port", "0");
                ServerSocket elsewhere = new ServerSocket()) {
            // Had the server taken every address, this one would be in use too.
            elsewhere.bind(new InetSocketAddress(
                    InetAddress.ofLiteral("127.0.0.2"), server.address().getPort()));

            assertThat(elsewhere.isBound()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void endsWhenItIsAskedTo() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(directory, "--port", "0")) {
            server.get("/limits");

            server.terminate();

            assertThat(server.status()).isEqualTo(128 + 15);
            assertThat(server.err()).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsOneLine() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(ended("--port", Integer.toString(other.getLocalPort())))
                    .isEqualTo(new Ended(
                            1,
                            "",
                            "plumbline: port %d is taken; give another with --port, or 0 for one that is free\n"
                                    .formatted(other.getLocalPort())));
        }
    }

    @Test
    void aDirectoryThatDoesNotExistIsOneLine() throws InterruptedException {
        assertThat(ended("--port", "0", "--out", "nowhere"))
                .isEqualTo(new Ended(1, "", "plumbline: result directory nowhere does not exist\n"));
    }

    @Test
    void wrongUsageIsStatusTwo() throws InterruptedException {
        assertThat(ended("--prot", "1"))
                .isEqualTo(new Ended(
                        2, "", "plumbline serve: Unknown options: '--prot', '1'; see plumbline serve --help\n"));
        assertThat(ended("--port", "http").status()).isEqualTo(2);
        assertThat(ended("--port", "65536"))
                .isEqualTo(new Ended(
                        2, "", "plumbline serve: --port takes 0 to 65535, not 65536; see plumbline serve --help\n"));
    }

    @Test
    void helpSaysHow() throws InterruptedException {
        Ended help = ended("--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("--port", "--out", "8080");
    }

    private record Ended(int status, String out, String err) {}

    private Ended ended(String... arguments) throws InterruptedException {
        try (ServerProcess server = ServerProcess.start(directory, arguments)) {
            return new Ended(server.status(), server.out(), server.err());
        }
    }

    private Manifest leaveResult() {
        ResultFacts facts = new ResultFacts(
                new RunId("0123456789abcdef0123456789abcdef"),
                5,
                List.of(),
                List.of(),
                "212386fafc5d",
                "0.1.0",
                Codec.ZSTD,
                Instant.parse("2026-01-12T09:30:00Z"),
                new BigDecimal("1.5"),
                0);
        ResultDirectory results = ResultDirectory.of(directory.resolve("results"));
        try (Replacement replacement = results.begin(new ResultKey("annual_additions", "ACME", 2025))) {
            replacement.write(file -> Files.writeString(file, "rows"));
            return replacement.commit(facts);
        }
    }
}
