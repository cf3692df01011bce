package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Named;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The template and the code speak of the same handlers, and the template runs what Maven builds.
class HandlersTest {

    private static final String VARIABLE = "QUARKUS_LAMBDA_HANDLER";
    private final Deployed stack = Deployed.stack();

    @Test
    void everyHandlerOfTheTemplateExistsAndEveryOtherHasAFunction() throws Exception {
        List<String> named = functions()
                .map(each -> variables(each).path(VARIABLE).asText())
                .filter(handler -> !handler.isEmpty())
                .toList();

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(handlersOfTheCode());
    }

    @Test
    void lambdaFindsTheClassThatCallsThem() throws Exception {
        String[] handler = global("Handler").asText().split("::", 2);

        assertThat(Class.forName(handler[0]).getMethods())
                .extracting(Method::getName)
                .contains(handler[1]);
    }

    @Test
    void everyFunctionRunsWhatMavenBuilds() {
        assertThat(global("Runtime").asText()).isEqualTo("java25");
        assertThat(functions()).isNotEmpty().allSatisfy(function -> {
            String zip = function.path("CodeUri").asText();
            assertThat(zip).endsWith("/target/function.zip");
            assertThat(Template.REPOSITORY.resolve(zip.replace("target/function.zip", "pom.xml")))
                    .exists();
        });
    }

    private Stream<JsonNode> functions() {
        return stack.template().ofType("AWS::Serverless::Function").keySet().stream()
                .map(stack::properties);
    }

    private JsonNode global(String property) {
        return stack.template().root().path("Globals").path("Function").path(property);
    }

    private static JsonNode variables(JsonNode function) {
        return function.path("Environment").path("Variables");
    }

    private static Collection<String> handlersOfTheCode() throws Exception {
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.startsWith("io/plumbline") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .flatMap(HandlersTest::nameOf)
                    .toList();
        }
    }

    private static Stream<String> nameOf(String className) {
        try {
            Class<?> found = Class.forName(className, false, HandlersTest.class.getClassLoader());
            return Stream.ofNullable(found.getAnnotation(Named.class)).map(Named::value);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
