package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/// What every problem has, RFC 9457.
final class ProblemAssertions {

    private ProblemAssertions() {}

    static void assertThatItIs(Web.Answer answer, ProblemType type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(type.status());
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        JsonNode problem = answer.json();
        assertThat(problem.fieldNames()).toIterable().containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").textValue()).isEqualTo(type.uri());
        assertThat(problem.get("title").textValue()).isEqualTo(type.title());
        assertThat(problem.get("status").intValue()).isEqualTo(type.status());
        assertThat(problem.get("detail").textValue()).isNotBlank().doesNotContain("\n");
        assertThat(problem.get("instance").textValue()).matches("/.*|urn:uuid:[0-9a-f-]{36}");
    }
}
