package io.plumbline.functions.assets.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmark.workload.Workload;
import io.plumbline.benchmark.workload.Workloads;
import io.plumbline.functions.assets.trigger.BenchmarkOrder;
import io.plumbline.functions.assets.trigger.Trigger;
import io.plumbline.functions.assets.trigger.TriggerReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every payload is one of a function that there is, and every function has some.
class PayloadsTest {

    private static final Deployed STACK = Deployed.stack();

    private static final Map<String, Class<? extends Trigger>> KINDS = Map.of(
            "object-created", Trigger.ObjectsCreated.class,
            "s3-notification", Trigger.ObjectsCreated.class,
            "map-item", Trigger.ObjectsCreated.class,
            "map-batch", Trigger.ObjectsCreated.class,
            "schedule", Trigger.Scheduled.class,
            "scheduled-rule", Trigger.Scheduled.class,
            "direct", Trigger.Direct.class);

    @ParameterizedTest
    @MethodSource("io.plumbline.functions.assets.template.Payload#all")
    void isNamedAfterAFunctionAndIsJson(String name) {
        assertThat(functions()).anyMatch(function -> name.startsWith(function + "-"));
        assertThat(Payload.json(name)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.plumbline.functions.assets.template.Payload#all")
    void isOfTheKindThatItsNameSays(String name) {
        if (name.startsWith("api-")) {
            assertThat(Payload.json(name).path("version").asText()).isEqualTo("2.0");
            return;
        }
        if (name.startsWith("benchmark-")) {
            BenchmarkOrder order = BenchmarkOrder.read(
                    new ByteArrayInputStream(Payload.text(name).getBytes(UTF_8)));
            assertThat(Workloads.all()).extracting(Workload::name).contains(order.workload());
            return;
        }
        Trigger trigger =
                TriggerReader.read(new ByteArrayInputStream(Payload.text(name).getBytes(UTF_8)));
        assertThat(KINDS).anySatisfy((ending, kind) -> {
            assertThat(name).endsWith("-" + ending);
            assertThat(trigger).isInstanceOf(kind);
        });
    }

    @Test
    void everyFunctionHasSome() {
        List<String> payloads = Payload.all();

        assertThat(functions())
                .allSatisfy(function -> assertThat(payloads).anyMatch(name -> name.startsWith(function + "-")));
    }

    @Test
    void everyRouteOfTheWebFunctionHasOne() {
        Set<String> routes = new TreeSet<>();
        STACK.properties("ApiFunction")
                .path("Events")
                .forEach(event -> routes.add("%s %s"
                        .formatted(
                                event.at("/Properties/Method").asText(),
                                event.at("/Properties/Path").asText())));

        assertThat(Payload.all().stream()
                        .filter(name -> name.startsWith("api-"))
                        .map(name -> Payload.json(name).path("routeKey").asText()))
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    private static List<String> functions() {
        return STACK.template().ofType("AWS::Serverless::Function").keySet().stream()
                .map(id -> STACK.properties(id).path("FunctionName").asText())
                .map(name -> name.substring(Deployed.STACK.length() + 1))
                .toList();
    }
}
