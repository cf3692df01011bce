package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever cannot be answered is a problem of RFC 9457 that says what to ask instead.
@QuarkusTest
@QuarkusTestResource(CloudOnLoopback.class)
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/limit",
                "/limits/2025/more",
                "/runs",
                "/runs/annual_additions/ACME",
                "/q/nothing"
            })
    void anUnknownPathIsToldWhichThereAre(String path) {
        Web.Answer answer = Web.get(path);

        ProblemAssertions.assertThatItIs(answer, ProblemType.UNKNOWN_PATH);
        assertThat(answer.json().get("instance").textValue()).isEqualTo(path);
        assertThat(answer.json().get("detail").textValue()).contains("/limits/{year}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingIsChangedFromHere(String method) {
        for (String path : new String[] {"/limits", "/limits/2025", "/runs/annual_additions/ACME/2025"}) {
            Web.Answer answer = Web.ask(method, path);

            ProblemAssertions.assertThatItIs(answer, ProblemType.METHOD_NOT_ALLOWED);
            assertThat(answer.header("Allow").orElseThrow().replace(" ", "")).isEqualTo("GET,HEAD,OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/problem+json", "nonsense"})
    void whoAcceptsNoJsonGetsNone(String accept) {
        ProblemAssertions.assertThatItIs(Web.ask("GET", "/limits/2025", "Accept", accept), ProblemType.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json;charset=utf-8",
                "text/html, */*;q=0.1"
            })
    void whoAcceptsJsonGetsIt(String accept) {
        assertThat(Web.ask("GET", "/limits/2025", "Accept", accept).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20x5", "25", "02025", "-2025", "2025.0", "%32025x", "0000"})
    void aYearThatIsNotFourDigitsIsMalformed(String year) {
        ProblemAssertions.assertThatItIs(Web.get("/limits/" + year), ProblemType.MALFORMED_YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2099", "9999"})
    void aYearThatIsNotLoadedIsToldWhichAre(String year) {
        Web.Answer answer = Web.get("/limits/" + year);

        ProblemAssertions.assertThatItIs(answer, ProblemType.YEAR_NOT_LOADED);
        assertThat(answer.json().get("detail").textValue()).contains("2012 to 2026");
    }

    @Test
    void whateverElseIsWrongWithARequestIsMalformed() {
        try (Response response = Problems.of(new NotSupportedException(), "/limits")) {
            assertThat(response.getStatus()).isEqualTo(400);
            assertThat(response.getEntity()).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                    .isEqualTo(ProblemType.MALFORMED_REQUEST.uri()));
        }
    }

    @Test
    void whateverGoesWrongInsideIsOurFaultAndSaysNothingMore() {
        try (Response response = Problems.of(new IllegalStateException("a secret"), "/limits")) {
            assertThat(response.getStatus()).isEqualTo(500);
            assertThat(response.getEntity().toString()).contains("urn:uuid:").doesNotContain("secret");
        }
    }

    @Test
    void headOfAProblemHasItsStatusAndNoBody() {
        Web.Answer answer = Web.ask("HEAD", "/limits/1999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }
}
