package io.plumbline.standins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// EventBridge as far as publishers need it: PutEvents and DescribeEventBus in AWS JSON 1.1, on a port of its
/// own, with the service's limits and with faults on demand. It keeps what it accepts.
public final class EventBridgeOnLoopback implements AutoCloseable {

    static {
        // Without it, an answer of two writes waits for the peer's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TARGET = "AWSEvents.";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Buses buses;
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicInteger describes = new AtomicInteger();
    private volatile BusScript script = (_, _) -> new BusFault.None();

    private EventBridgeOnLoopback(HttpServer server, Buses buses) {
        this.server = server;
        this.buses = buses;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /// Starts on a free port of 127.0.0.1.
    ///
    /// @param buses the names of the buses that there are
    public static EventBridgeOnLoopback start(String... buses) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            return new EventBridgeOnLoopback(server, new Buses(Set.of(buses)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For `AWS_ENDPOINT_URL_EVENTBRIDGE`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// From now on; the count of calls goes on.
    public void follow(BusScript script) {
        this.script = script;
    }

    /// Every entry that a bus took, in the order in which it did, those that came twice included.
    public List<BusEntry> accepted() {
        return buses.accepted();
    }

    /// Every entry that was acknowledged and that nobody will ever see: to a bus that does not exist, or of a
    /// detail-type that is too long.
    public List<BusEntry> dropped() {
        return buses.dropped();
    }

    /// How many PutEvents calls came, failed ones included.
    public int calls() {
        return puts.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String operation = target != null && target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            int call =
                    switch (operation) {
                        case "PutEvents" -> puts.incrementAndGet();
                        case "DescribeEventBus" -> describes.incrementAndGet();
                        default -> 0;
                    };
            if (call == 0) {
                answer(exchange, BusAnswer.error(400, "UnknownOperationException"));
                return;
            }
            meet(script.on(operation, call), operation, request, exchange);
        }
    }

    private void meet(BusFault fault, String operation, JsonNode request, HttpExchange exchange) throws IOException {
        switch (fault) {
            case BusFault.None _ -> answer(exchange, take(operation, request, Set.of(), ""));
            case BusFault.RefusedEntries refused ->
                answer(exchange, take(operation, request, refused.entries(), refused.code()));
            case BusFault.FailedCall failed -> answer(exchange, BusAnswer.error(failed.status(), failed.code()));
            case BusFault.Slow slow -> {
                sleep(slow.by());
                answer(exchange, take(operation, request, Set.of(), ""));
            }
            case BusFault.ConnectionCut _ -> {}
            case BusFault.AnswerLost _ -> take(operation, request, Set.of(), "");
            case BusFault.BeforeTheAnswer before -> {
                BusAnswer answer = take(operation, request, Set.of(), "");
                before.happens().run();
                answer(exchange, answer);
            }
        }
    }

    private BusAnswer take(String operation, JsonNode request, Set<Integer> refused, String code) {
        return operation.equals("PutEvents") ? buses.put(request, refused, code) : buses.describe(request);
    }

    private static void answer(HttpExchange exchange, BusAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.getResponseHeaders().set("x-amzn-RequestId", "00000000-0000-0000-0000-000000000000");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
