package io.plumbline.functions.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/// Asks the function as a client of the HTTP API does: each request reaches it as an event of Lambda's.
final class Web {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Web() {}

    /// An answer, its body as text.
    record Answer(int status, HttpResponse<String> response) {

        Optional<String> header(String name) {
            // The stand-in for the HTTP API hands a header with commas on as several.
            return Optional.of(String.join(",", response.headers().allValues(name)))
                    .filter(value -> !value.isEmpty());
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    static Answer get(String path) {
        return ask("GET", path);
    }

    /// @param headers name, value, name, value
    static Answer ask(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static URI home() {
        String api = ConfigProvider.getConfig().getValue("quarkus-internal.aws-lambda.test-api", String.class);
        return URI.create("http://" + api.substring(0, api.indexOf('/')) + "/");
    }
}
