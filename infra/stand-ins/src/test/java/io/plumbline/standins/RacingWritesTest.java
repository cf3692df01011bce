package io.plumbline.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Of several conditional writes at once, behind the proxy as in S3, one gets through.
class RacingWritesTest {

    private static final int WRITERS = 8;

    @Test
    void oneOfSeveralThatWantToBeFirstIs() throws Exception {
        String bucket = S3OnLoopback.shared().newBucket();
        try (FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
                HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 1; round <= 10; round++) {
                URI object = proxy.endpoint().resolve("/" + bucket + "/" + round);
                assertThat(statuses(client, object)).containsOnlyOnce(200).contains(412);
            }
        }
    }

    private static List<Integer> statuses(HttpClient client, URI object) throws Exception {
        HttpRequest put = HttpRequest.newBuilder(object)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString("x"))
                .build();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> pending = new ArrayList<>();
            for (int writer = 1; writer <= WRITERS; writer++) {
                pending.add(threads.submit(
                        () -> client.send(put, BodyHandlers.discarding()).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : pending) {
                statuses.add(each.get());
            }
            return statuses;
        }
    }
}
