package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.s3.Precondition;
import io.plumbline.storage.Manifest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/reference/http.md has every request, every check and every problem that there is, and its example is
/// one.
@QuarkusTest
@QuarkusTestResource(CloudOnLoopback.class)
class HttpReferenceTest {

    private static final Path PAGE = Path.of("../../docs/reference/http.md");
    private static final Path CLASSES = Path.of("target/classes/io/plumbline/functions/api");
    private static final Path SOURCES = Path.of("src/main/java/io/plumbline/functions/api");
    private static final Path AWS_SETTINGS =
            Path.of("../../shared-compute/src/main/java/io/plumbline/s3/AwsSettings.java");
    private static final Pattern VARIABLE = Pattern.compile("\"(PLUMBLINE_[A-Z_]+)\"");
    private static final Pattern VARIABLE_ROW = Pattern.compile("(?m)^\\| `PLUMBLINE_.*$");
    private static final Pattern VARIABLE_NAME = Pattern.compile("PLUMBLINE_[A-Z_]+");
    private static final Pattern REQUEST = Pattern.compile("(?m)^\\| `GET (/[^`]*)` \\| [^|]+ \\| `([^`]+)` \\|$");
    private static final Pattern CHECK = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| [^|]+ \\| \\d+ s \\|$");
    private static final Pattern PROBLEM =
            Pattern.compile("(?m)^\\| `(/problems/[a-z-]+)` \\| (\\d{3}) \\| ([^|]+) \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n.*?(\"year\": .*?)\\n    }");

    @SuppressWarnings("NullAway.Init") // by Quarkus, which asks the resource to inject itself
    CloudOnLoopback cloud;

    @Test
    void theRequestsAreThoseOfTheResources() throws IOException, ClassNotFoundException {
        assertThat(documented(REQUEST).map(row -> row.group(1)).filter(path -> !path.startsWith("/q/")))
                .containsExactlyInAnyOrderElementsOf(paths());
    }

    @Test
    void everyRequestIsAnsweredAndKeptAsItSays() throws IOException {
        Manifest manifest = Manifests.of("annual_additions", "ACME", 2025);
        cloud.objects().write(manifest.key().manifestFile(), manifest.toJson(), new Precondition.Anything());

        assertThat(documented(REQUEST)).hasSize(5).allSatisfy(row -> {
            String path = row.group(1)
                    .replace("{asset}", "annual_additions")
                    .replace("{plan}", "ACME")
                    .replace("{year}", "2025");
            Web.Answer answer = Web.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Cache-Control").orElseThrow().replace(" ", ""))
                    .as(path)
                    .isEqualTo(row.group(2).replace(" ", ""));
        });
    }

    @Test
    void theChecksAreThoseThatAreMade() throws IOException {
        List<String> made = new ArrayList<>();
        Web.get("/q/health/ready")
                .json()
                .get("checks")
                .forEach(check -> made.add(check.get("name").textValue()));

        assertThat(documented(CHECK).map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void theProblemsAreThoseThatThereAre() throws IOException {
        assertThat(documented(PROBLEM).map(row -> row.group(1) + row.group(2) + row.group(3)))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri() + type.status() + type.title())
                        .toList());
    }

    @Test
    void theEnvironmentIsWhatIsRead() throws IOException {
        SortedSet<String> read = new TreeSet<>();
        for (Path source : List.of(SOURCES.resolve("Configured.java"), AWS_SETTINGS)) {
            VARIABLE.matcher(Files.readString(source)).results().forEach(found -> read.add(found.group(1)));
        }

        assertThat(documented(VARIABLE_ROW)
                        .flatMap(row -> VARIABLE_NAME.matcher(row.group()).results())
                        .map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void theExampleIsALimit() throws IOException {
        String example = documented(EXAMPLE).findFirst().orElseThrow().group(1);

        assertThat("{" + example.replaceAll("\\n *", "").replace("\": ", "\":") + "}")
                .isEqualTo(Web.get("/limits/2025").json().at("/limits/0").toString());
    }

    private static Stream<MatchResult> documented(Pattern row) throws IOException {
        return row.matcher(Files.readString(PAGE)).results();
    }

    private static List<String> paths() throws IOException, ClassNotFoundException {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(CLASSES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = Objects.toString(file.getFileName()).replace(".class", "");
                paths.addAll(paths(Class.forName(HttpReferenceTest.class.getPackageName() + "." + name)));
            }
        }
        return paths;
    }

    private static List<String> paths(Class<?> type) {
        jakarta.ws.rs.Path root = type.getAnnotation(jakarta.ws.rs.Path.class);
        return root == null
                ? List.of()
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .map(method -> root.value() + below(method))
                        .toList();
    }

    private static String below(Method method) {
        jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
        return path == null ? "" : "/" + path.value();
    }
}
