package io.plumbline.standins;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Passes requests on to another server, and its answers back; what writes, alone, and what reads, beside other
/// reads only.
///
/// S3Mock compares entity tags and writes afterwards, and shows an object half replaced between. S3 does neither,
/// so tests of what races go through here.
final class Forwarding implements AutoCloseable {

    /// What belongs to one connection and not to the message.
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    private static final int BUFFER = 64 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final ReadWriteLock turns = new ReentrantReadWriteLock();

    Forwarding(URI target) {
        this.target = target;
    }

    Answer forward(ProxiedRequest request, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(
                        URI.create(target + request.uri().toString()))
                .method(
                        request.method(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> forwarded.header(name, value));
            }
        });
        boolean reads = Set.of("GET", "HEAD").contains(request.method());
        Lock turn = reads ? turns.readLock() : turns.writeLock();
        turn.lock();
        try {
            return new Answer(client.send(forwarded.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", interrupted);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// An answer whose body is still to be read.
    record Answer(HttpResponse<InputStream> response) implements AutoCloseable {

        int status() {
            return response.statusCode();
        }

        /// Passes it on, but no more of its body than the limit; beyond that, the connection breaks.
        ///
        /// @return how many bytes of the body were passed on
        long passOn(HttpExchange exchange, long limit) throws IOException {
            response.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            long length = response.headers().firstValueAsLong("content-length").orElse(0);
            boolean isChunked =
                    response.headers().firstValue("transfer-encoding").isPresent();
            if (exchange.getRequestMethod().equals("HEAD") || (length == 0 && !isChunked)) {
                response.headers().firstValue("content-length").ifPresent(value -> exchange.getResponseHeaders()
                        .set("Content-Length", value));
                exchange.sendResponseHeaders(status(), -1);
                return 0;
            }
            exchange.sendResponseHeaders(status(), isChunked ? 0 : length);
            return copy(response.body(), exchange.getResponseBody(), limit);
        }

        private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
            byte[] buffer = new byte[BUFFER];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int passed = Math.toIntExact(Math.min(read, limit - copied));
                out.write(buffer, 0, passed);
                copied += passed;
                if (passed < read) {
                    out.flush();
                    // The exchange's close breaks the connection, for the announced length is not reached.
                    return copied;
                }
            }
            out.close();
            return copied;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
