package io.plumbline.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The Runtime API hands out one event after another with what a function is told beside it, and takes what
/// became of each as its answer.
class LambdaRuntimeApiTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final LambdaRuntimeApi api = LambdaRuntimeApi.start("annual-additions");
    private final Instant deadline = Instant.parse("2026-02-02T15:04:05.678Z");

    @AfterEach
    void close() {
        api.close();
        client.close();
    }

    @Test
    void anEventComesWithItsDeadlineAndIsAnsweredById() throws Exception {
        Invocation invocation = Invocation.of("{\"plan_id\":\"ACME\"}", deadline);
        api.submit(invocation);

        HttpResponse<String> next = get("invocation/next");
        assertThat(next.body()).isEqualTo("{\"plan_id\":\"ACME\"}");
        assertThat(next.headers().firstValue("Lambda-Runtime-Aws-Request-Id")).contains(invocation.requestId());
        assertThat(next.headers().firstValue("Lambda-Runtime-Deadline-Ms")).contains("1770044645678");
        assertThat(next.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn"))
                .hasValueSatisfying(arn -> assertThat(arn).endsWith(":annual-additions"));

        assertThat(post("invocation/" + invocation.requestId() + "/response", "{}"))
                .isEqualTo(202);
        assertThat(invocation.answer()).isCompletedWithValue(new Answer.Returned("{}"));
        assertThat(post("invocation/" + invocation.requestId() + "/response", "{}"))
                .as("a second answer to one event")
                .isEqualTo(400);
    }

    @Test
    void whatAHandlerThrewIsItsAnswer() throws Exception {
        Invocation invocation = Invocation.of("{}", deadline);
        api.submit(invocation);
        get("invocation/next");

        String error = "{\"errorMessage\":\"no\",\"errorType\":\"java.lang.Error\",\"stackTrace\":[]}";
        assertThat(post("invocation/" + invocation.requestId() + "/error", error))
                .isEqualTo(202);
        assertThat(invocation.answer()).isCompletedWithValue(new Answer.Threw("java.lang.Error", "no", error));
    }

    @Test
    void aFunctionThatCannotBeInitialisedAnswersWhatWaits() throws Exception {
        Invocation invocation = Invocation.of("{}", deadline);
        api.submit(invocation);

        assertThat(post("init/error", "{\"errorMessage\":\"no class\",\"errorType\":\"E\"}"))
                .isEqualTo(202);
        assertThat(invocation.answer().join())
                .isInstanceOfSatisfying(
                        Answer.Threw.class, threw -> assertThat(threw.message()).isEqualTo("no class"));
    }

    @Test
    void whatLambdaDoesNotServeIsNotFound() throws Exception {
        assertThat(get("invocation/last").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
    }
}
