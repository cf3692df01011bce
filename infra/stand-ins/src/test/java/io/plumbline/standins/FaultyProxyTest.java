package io.plumbline.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The proxy passes requests and answers on unchanged, does the harm it was told to, to the requests it was told
/// of and no others, and notes down what it served.
class FaultyProxyTest {

    private static final int SIZE = 300_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final String object = "/" + S3OnLoopback.shared().newBucket() + "/a%20key/with+plus%2525.csv";

    @BeforeEach
    void putAnObject() throws Exception {
        assertThat(put("x".repeat(SIZE)).statusCode()).isEqualTo(200);
        proxy.forget();
    }

    @AfterEach
    void close() {
        proxy.close();
        client.close();
    }

    @Test
    void anAnswerPassesUnchangedAndItsBytesAreCounted() throws Exception {
        HttpResponse<String> answer = get("bytes=10-19");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("x".repeat(10));
        assertThat(answer.headers().firstValue("content-range")).contains("bytes 10-19/" + SIZE);
        assertThat(answer.headers().firstValue("etag")).isPresent();
        assertThat(proxy.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.bytes()).isEqualTo(10);
            assertThat(exchange.status()).isEqualTo(206);
            assertThat(exchange.request().path()).endsWith("/a key/with+plus%25.csv");
            assertThat(exchange.request().header("Range")).contains("bytes=10-19");
        });
    }

    @Test
    void aHeadAnswerKeepsTheLengthOfTheObject() throws Exception {
        HttpRequest head =
                HttpRequest.newBuilder(proxy.endpoint().resolve(object)).HEAD().build();

        assertThat(client.send(head, BodyHandlers.discarding()).headers().firstValueAsLong("content-length"))
                .hasValue(SIZE);
    }

    @Test
    void scriptedFaultsAreUsedUpInTheirOrder() throws Exception {
        proxy.on(ProxiedRequest::isGetObject, Fault.throttled(), new Fault.Pass(), Fault.accessDenied());

        HttpResponse<String> throttled = get("bytes=0-0");
        assertThat(throttled.statusCode()).isEqualTo(503);
        assertThat(throttled.body()).contains("<Code>SlowDown</Code>");
        assertThat(get("bytes=0-0").statusCode()).isEqualTo(206);
        assertThat(get("bytes=0-0").statusCode()).isEqualTo(403);
        assertThat(get("bytes=0-0").statusCode()).isEqualTo(206);
    }

    @Test
    void aFaultForEverLastsUntilItIsMended() throws Exception {
        proxy.always(ProxiedRequest::isGetObject, Fault.serverFault());

        assertThat(get("bytes=0-0").statusCode()).isEqualTo(500);
        assertThat(get("bytes=0-0").statusCode()).isEqualTo(500);
        proxy.mend();
        assertThat(get("bytes=0-0").statusCode()).isEqualTo(206);
    }

    @Test
    void aConnectionBreaksInTheMiddleOfABody() {
        proxy.on(ProxiedRequest::isGetObject, new Fault.Cut(100_000));

        assertThatThrownBy(() -> get("bytes=0-299999")).isInstanceOf(IOException.class);
        assertThat(proxy.exchanges()).singleElement().satisfies(exchange -> assertThat(exchange.bytes())
                .isEqualTo(100_000));
    }

    @Test
    void anAnswerThatIsLostWasDoneAllTheSame() throws Exception {
        proxy.on(ProxiedRequest::isPutObject, new Fault.LostAnswer());

        assertThatThrownBy(() -> put("new")).isInstanceOf(IOException.class);
        assertThat(get("bytes=0-9").body()).isEqualTo("new");
    }

    @Test
    void aCallbackRunsBeforeOrAfterTheServerHasTheRequest() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        proxy.on(
                ProxiedRequest::isGetObject,
                new Fault.Before(calls::incrementAndGet),
                new Fault.After(calls::incrementAndGet));

        get("bytes=0-0");
        assertThat(calls).hasValue(1);
        get("bytes=0-0");
        assertThat(calls).hasValue(2);
    }

    private HttpResponse<String> get(String range) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(proxy.endpoint().resolve(object))
                        .header("Range", range)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String content) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(proxy.endpoint().resolve(object))
                        .PUT(BodyPublishers.ofString(content))
                        .build(),
                BodyHandlers.ofString());
    }
}
