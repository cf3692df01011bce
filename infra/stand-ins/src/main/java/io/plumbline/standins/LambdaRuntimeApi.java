package io.plumbline.standins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lambda's Runtime API of one execution environment, `2018-06-01`: a function's runtime interface client asks it
/// for the next event, one at a time, and posts what became of it.
final class LambdaRuntimeApi implements AutoCloseable {

    static final String FUNCTION_ARN = "arn:aws:lambda:us-east-1:111122223333:function:";

    private static final Pattern PATH = Pattern.compile(
            "/2018-06-01/runtime/(?:init/(error)|invocation/(next)|invocation/([^/]+)/(response|error))");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String functionName;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Map<String, Invocation> underWay = new ConcurrentHashMap<>();

    private LambdaRuntimeApi(HttpServer server, String functionName) {
        this.server = server;
        this.functionName = functionName;
    }

    /// Starts on a free port of 127.0.0.1.
    static LambdaRuntimeApi start(String functionName) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            LambdaRuntimeApi api = new LambdaRuntimeApi(server, functionName);
            server.setExecutor(api.threads);
            server.createContext("/", api::handle);
            server.start();
            return api;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// `127.0.0.1:port`, as the variable `AWS_LAMBDA_RUNTIME_API` has it.
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// Waits a moment for a function to be initialised: for it to have asked for an event.
    ///
    /// @return whether it has
    boolean isAskedWithin(Duration moment) {
        try {
            return asked.await(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Puts an event into the queue; its answer comes by itself.
    void submit(Invocation invocation) {
        waiting.add(invocation);
    }

    /// Gives every invocation that has none this answer: there will be no other.
    void endAll(Answer answer) {
        underWay.values().forEach(invocation -> invocation.answer().complete(answer));
        underWay.clear();
        for (Invocation next = waiting.poll(); next != null; next = waiting.poll()) {
            next.answer().complete(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (path.group(1) != null) {
                endAll(threw(body));
                exchange.sendResponseHeaders(202, -1);
            } else if (path.group(2) != null) {
                handOutNext(exchange);
            } else {
                Answer answer = path.group(4).equals("error") ? threw(body) : new Answer.Returned(body);
                Optional<Invocation> answered = Optional.ofNullable(underWay.remove(path.group(3)));
                answered.ifPresent(invocation -> invocation.answer().complete(answer));
                exchange.sendResponseHeaders(answered.isPresent() ? 202 : 400, -1);
            }
        }
    }

    private void handOutNext(HttpExchange exchange) throws IOException {
        asked.countDown();
        try {
            Invocation next = waiting.take();
            underWay.put(next.requestId(), next);
            Headers headers = exchange.getResponseHeaders();
            // The client's native part reads this one and ends the process where it is missing.
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", next.requestId());
            headers.set(
                    "Lambda-Runtime-Deadline-Ms", Long.toString(next.deadline().toEpochMilli()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", FUNCTION_ARN + functionName);
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
            byte[] event = next.event().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer threw(String body) throws IOException {
        JsonNode error = JSON.readTree(body);
        return new Answer.Threw(
                error.path("errorType").asText(), error.path("errorMessage").asText(), body);
    }
}
