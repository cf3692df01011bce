package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a template refers to is there, and whatever is there to be referred to is.
class ReferencesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}.]+)[^}]*}");

    @ParameterizedTest
    @MethodSource("templates")
    void everyReferenceIsToSomethingThatIsThere(Deployed deployed) {
        assertThatCode(() -> {
                    deployed.carriedOut(deployed.template().resources());
                    deployed.carriedOut(deployed.template().outputs());
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterIsOfSomeEffect(Deployed deployed) {
        Set<String> referred = referred(deployed.template().root());

        assertThat(deployed.template().parameters().fieldNames())
                .toIterable()
                .allSatisfy(parameter -> assertThat(referred).contains(parameter));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyOutputIsOfAResource(Deployed deployed) {
        Template template = deployed.template();

        assertThat(template.outputs()).isNotEmpty().allSatisfy(output -> {
            assertThat(referred(output.path("Value")))
                    .anySatisfy(id -> assertThat(template.resources().has(id) || id.equals("Stack"))
                            .as(id)
                            .isTrue());
            assertThat(output.path("Description").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterSaysWhatItIs(Deployed deployed) {
        assertThat(deployed.template().parameters())
                .allSatisfy(parameter ->
                        assertThat(parameter.path("Description").asText()).isNotBlank());
    }

    static List<Deployed> templates() {
        return List.of(Deployed.stack(), Deployed.watching(), Deployed.benchmark());
    }

    private static Set<String> referred(JsonNode node) {
        Set<String> ids = new TreeSet<>();
        collect(node, ids);
        return ids;
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.path("Ref").isTextual()) {
            ids.add(node.path("Ref").asText());
        }
        if (node.path("Fn::GetAtt").isTextual()) {
            ids.add(node.path("Fn::GetAtt").asText().split("\\.", 2)[0]);
        }
        PLACEHOLDER.matcher(node.path("Fn::Sub").asText()).results().forEach(found -> ids.add(found.group(1)));
        node.forEach(each -> collect(each, ids));
    }
}
