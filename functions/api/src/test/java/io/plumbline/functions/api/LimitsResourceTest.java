package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.LimitValue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The limits are those that are loaded, each with its rule and its source, and amounts are never numbers
/// that a client could read as floating point. Who has them already is not sent them again.
@QuarkusTest
@QuarkusTestResource(CloudOnLoopback.class)
class LimitsResourceTest {

    private static final LimitTable TABLE = LimitTable.bundled();

    @Test
    void aYearHasAllThatIsLoadedOfIt() {
        Web.Answer answer = Web.get("/limits/2025");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.json().get("limits_version").textValue()).isEqualTo(TABLE.version());
        assertThat(shown(answer)).containsExactlyElementsOf(expected(TABLE.ofYear(2025)));
    }

    @Test
    void withoutAYearEveryYearIsThere() {
        List<LimitValue> all = TABLE.years().stream()
                .flatMap(year -> TABLE.ofYear(year).stream())
                .toList();

        assertThat(shown(Web.get("/limits"))).containsExactlyElementsOf(expected(all));
    }

    @Test
    void aLimitIsToldWithItsRuleAndItsNotice() {
        JsonNode additions = Web.get("/limits/2026").json().get("limits").get(0);

        assertThat(additions.toString())
                .startsWith("{\"year\":2026,\"limit\":\"annual_additions\",\"amount\":\"72000\",\"unit\":\"dollars\","
                        + "\"citation\":\"IRC 415(c)(1)(A)\",\"notice\":\"Notice 2025-67\",\"source\":\"https://")
                .endsWith("\"status\":\"verified\"}");
    }

    @Test
    void whoHasTheLimitsAlreadyIsToldSo() {
        String tag = Web.get("/limits/2025").header("ETag").orElseThrow();

        Web.Answer again = Web.ask("GET", "/limits/2025", "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).hasValue(tag);
        assertThat(Web.ask("GET", "/limits/2024", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void anybodyMayKeepThemForAnHour() {
        assertThat(Web.get("/limits").header("Cache-Control").orElseThrow().replace(" ", ""))
                .isEqualTo("public,max-age=3600");
    }

    @Test
    void headSaysAsMuchWithoutTheBody() {
        Web.Answer head = Web.ask("HEAD", "/limits/2025");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(Web.get("/limits/2025").header("ETag"));
    }

    @Test
    void optionsNameTheMethods() {
        Web.Answer options = Web.ask("OPTIONS", "/limits/2025");

        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow").orElseThrow().split(" *, *", -1))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    private static List<String> shown(Web.Answer answer) {
        List<String> shown = new ArrayList<>();
        answer.json()
                .get("limits")
                .forEach(limit -> shown.add("%d %s %s %s %s"
                        .formatted(
                                limit.get("year").intValue(),
                                limit.get("limit").textValue(),
                                limit.get("amount").textValue(),
                                limit.get("citation").textValue(),
                                limit.get("notice").textValue())));
        return shown;
    }

    private static List<String> expected(List<LimitValue> values) {
        return values.stream()
                .map(value -> "%d %s %s %s %s"
                        .formatted(
                                value.year(),
                                value.limit().code(),
                                value.amount().toPlainString(),
                                value.limit().citation(),
                                value.notice()))
                .toList();
    }
}
