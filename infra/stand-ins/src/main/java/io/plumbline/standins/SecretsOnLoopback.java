package io.plumbline.standins;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Secrets Manager with one secret, which it gives to whoever asks for that one by its id.
public final class SecretsOnLoopback implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String id;
    private final String text;

    private SecretsOnLoopback(HttpServer server, String id, String text) {
        this.server = server;
        this.id = id;
        this.text = text;
        server.createContext("/", this::serve);
        server.start();
    }

    /// Starts on a free port of 127.0.0.1.
    public static SecretsOnLoopback start(String id, String text) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            return new SecretsOnLoopback(server, id, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// For `AWS_ENDPOINT_URL_SECRETS_MANAGER`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked =
                    JSON.readTree(exchange.getRequestBody()).path("SecretId").asText();
            boolean known = asked.equals(id);
            byte[] body = JSON.writeValueAsString(
                            known
                                    ? Map.of("Name", id, "SecretString", text)
                                    : Map.of("__type", "ResourceNotFoundException"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(known ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
