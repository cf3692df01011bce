package io.plumbline.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// An HTTP server in front of another that forwards what it is asked, notes it down, and does harm where it was
/// told to.
///
/// Faults are scripted for the requests that a predicate is true of. Each is used up by one request, in their
/// order; a request that no fault is left for passes unharmed.
public final class FaultyProxy implements AutoCloseable {

    /// Something that never ends, such as a request that hangs, must not end a test's patience too.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    static {
        // Without it, an answer of two writes waits for the peer's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /// A request that came, and what was answered.
    ///
    /// @param status 0 where the connection was broken before an answer
    /// @param bytes of the answer's body that were passed on
    public record Exchange(ProxiedRequest request, int status, long bytes) {}

    private record Script(Predicate<ProxiedRequest> which, Queue<Fault> faults, Optional<Fault> everAfter) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Forwarding forwarding;
    private final List<Script> scripts = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private int underWay;

    private FaultyProxy(HttpServer server, URI target) {
        this.server = server;
        this.forwarding = new Forwarding(target);
    }

    /// Starts on a free port of 127.0.0.1.
    public static FaultyProxy before(URI target) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            FaultyProxy proxy = new FaultyProxy(server, target);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::handle);
            server.start();
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// `http://127.0.0.1:port`.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Does these to the next requests of that kind, one each.
    public synchronized FaultyProxy on(Predicate<ProxiedRequest> which, Fault... faults) {
        scripts.add(new Script(which, new ArrayDeque<>(List.of(faults)), Optional.empty()));
        return this;
    }

    /// Does this to every request of that kind.
    public synchronized FaultyProxy always(Predicate<ProxiedRequest> which, Fault fault) {
        scripts.add(new Script(which, new ArrayDeque<>(), Optional.of(fault)));
        return this;
    }

    /// Forgets all faults.
    public synchronized void mend() {
        scripts.clear();
    }

    /// Every request so far with its answer, in the order of the answers. What a client has been answered is
    /// noted down a moment later, so this waits until nothing is under way.
    public synchronized List<Exchange> exchanges() {
        awaitNotes();
        return List.copyOf(exchanges);
    }

    /// Begins the notes anew: of what was answered so far, nothing is noted down any more.
    public synchronized void forget() {
        awaitNotes();
        exchanges.clear();
    }

    private synchronized void awaitNotes() {
        long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (underWay > 0 && System.nanoTime() < giveUp) {
                wait(10);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        forwarding.close();
    }

    private synchronized Fault faultFor(ProxiedRequest request) {
        for (Script script : scripts) {
            if (script.which().test(request)) {
                Fault next = script.faults().poll();
                if (next != null) {
                    return next;
                }
                if (script.everAfter().isPresent()) {
                    return script.everAfter().get();
                }
            }
        }
        return new Fault.Pass();
    }

    private void handle(HttpExchange exchange) throws IOException {
        ProxiedRequest request = ProxiedRequest.of(exchange);
        Exchange done = new Exchange(request, 0, 0);
        synchronized (this) {
            underWay++;
        }
        try (exchange) {
            done = answer(request, exchange);
        } finally {
            synchronized (this) {
                exchanges.add(done);
                underWay--;
                notifyAll();
            }
        }
    }

    private Exchange answer(ProxiedRequest request, HttpExchange exchange) throws IOException {
        Fault fault = faultFor(request);
        switch (fault) {
            case Fault.Answer answer -> {
                exchange.getRequestBody().readAllBytes();
                return refuse(request, exchange, answer);
            }
            case Fault.Delay delay -> pause(delay);
            case Fault.Before before -> before.callback().run();
            case Fault.After _, Fault.Cut _, Fault.LostAnswer _, Fault.Pass _ -> {}
        }
        try (Forwarding.Answer answer = forwarding.forward(request, exchange)) {
            switch (fault) {
                case Fault.LostAnswer _ -> {
                    return new Exchange(request, 0, 0);
                }
                case Fault.After after -> after.callback().run();
                case Fault.Answer _, Fault.Delay _, Fault.Before _, Fault.Cut _, Fault.Pass _ -> {}
            }
            long limit = fault instanceof Fault.Cut cut ? cut.afterBytes() : Long.MAX_VALUE;
            return new Exchange(request, answer.status(), answer.passOn(exchange, limit));
        }
    }

    private static Exchange refuse(ProxiedRequest request, HttpExchange exchange, Fault.Answer answer)
            throws IOException {
        byte[] body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>Injected</Message><RequestId>0</RequestId></Error>
                """.formatted(answer.code()).getBytes(StandardCharsets.UTF_8);
        boolean hasBody = !request.method().toUpperCase(Locale.ROOT).equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(answer.status(), hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
        return new Exchange(request, answer.status(), hasBody ? body.length : 0);
    }

    private static void pause(Fault.Delay delay) {
        try {
            Thread.sleep(delay.length());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
