package io.plumbline.standins.ec2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The service that tells a machine on EC2 what it is, as it is where a token is required (IMDSv2).
final class MetadataOnLoopback implements AutoCloseable {

    private static final String TOKEN = "a-token";
    private static final Map<String, String> ABOUT = Map.of(
            "/latest/meta-data/instance-type", "c6i.4xlarge",
            "/latest/meta-data/ami-id", "ami-0123456789abcdef0",
            "/latest/meta-data/placement/availability-zone", "us-east-1a");

    private final HttpServer server;

    private MetadataOnLoopback(HttpServer server) {
        this.server = server;
    }

    static MetadataOnLoopback start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/latest/api/token", exchange -> {
            boolean asked = exchange.getRequestMethod().equals("PUT")
                    && exchange.getRequestHeaders().containsKey("X-aws-ec2-metadata-token-ttl-seconds");
            answer(exchange, asked ? 200 : 400, TOKEN);
        });
        server.createContext("/latest/meta-data/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-aws-ec2-metadata-token"));
            answer(exchange, known ? ABOUT.containsKey(path) ? 200 : 404 : 401, ABOUT.getOrDefault(path, ""));
        });
        server.start();
        return new MetadataOnLoopback(server);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
