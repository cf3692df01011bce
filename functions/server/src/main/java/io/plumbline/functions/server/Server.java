package io.plumbline.functions.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.io.PrintStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says where it listens once it does, and waits for its end.
final class Server implements QuarkusApplication {

    private final HttpServer http;
    private final String host;
    private final Optional<String> results;

    Server(
            HttpServer http,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "plumbline.results") Optional<String> results) {
        this.http = http;
        this.host = host;
        this.results = results;
    }

    @Override
    public int run(String... arguments) {
        PrintStream out = System.out;
        out.printf(
                "plumbline: http://%s:%d, %s; Ctrl-C stops it%n",
                host,
                http.getPort(),
                results.map("results of %s"::formatted).orElse("no results (name them with --out)"));
        out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
