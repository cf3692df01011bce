package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// No type of DuckDB's changes silently on its way through Arrow or Parquet: it comes back equal in type and
/// in every value, or it is refused by column and type; and docs/reference/types.md says which.
class TypeAuditTest {

    static final List<TypeSample> SAMPLES = TypeSample.ALL;

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyTypeIsAudited() {
        List<Object> types =
                Sessions.values(session, "select distinct logical_type as v from duckdb_types() union select 'JSON'");
        assertThat(SAMPLES.stream().map(TypeSample::type).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(String::valueOf).toList());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void throughArrow(TypeSample sample) {
        sample.bind(session);
        try (ArrowStream stream = session.stream("from sample")) {
            if (survives(TypeContract.ARROW)) {
                session.materialise("returned", stream);
                assertSame("returned");
            } else {
                assertRefused(sample, Sessions.failure(() -> session.materialise("returned", stream)), "Arrow");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void throughParquet(TypeSample sample) {
        sample.bind(session);
        Path file = home.resolve("sample.parquet");
        if (survives(TypeContract.PARQUET)) {
            session.copyToParquet("from sample", file, Sessions.ZSTD);
            assertSame(Sql.text(file.toString()));
        } else {
            assertRefused(
                    sample,
                    Sessions.failure(() -> session.copyToParquet("from sample", file, Sessions.ZSTD)),
                    "Parquet");
            assertThat(file).doesNotExist();
        }
    }

    /// The guard refuses nothing that would have survived.
    @ParameterizedTest
    @FieldSource("SAMPLES")
    void whatParquetRefusesWouldHaveChanged(TypeSample sample) {
        sample.bind(session);
        if (!survives(TypeContract.PARQUET)) {
            Path file = home.resolve("sample.parquet");
            assertThat(catchThrowable(() -> {
                        session.execute("copy (from sample) to " + Sql.text(file.toString()));
                        assertSame(Sql.text(file.toString()));
                    }))
                    .as("what becomes of %s, unguarded", sample)
                    .isNotNull();
        }
    }

    @Test
    void theReferenceSaysWhatSurvives() throws IOException {
        String documented = Files.readString(Path.of("../docs/reference/types.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll("\\([^|]*\\)", "").replaceAll(" +\\|", " |"))
                .collect(Collectors.joining("\n"));
        String contract = new TreeSet<>(SAMPLES.stream().map(TypeSample::type).toList())
                .stream()
                        .map(type -> "| `%s` | %s | %s |"
                                .formatted(type, word(TypeContract.ARROW, type), word(TypeContract.PARQUET, type)))
                        .collect(Collectors.joining("\n"));
        assertThat(documented).isEqualTo(contract);
    }

    private static String word(TypeContract contract, String type) {
        return contract.keeps(type) ? "kept" : "refused";
    }

    private boolean survives(TypeContract contract) {
        return Stream.of(session.columns("from sample").getFirst().type())
                .flatMap(notation -> TypeNames.in(notation).stream())
                .allMatch(contract::keeps);
    }

    private void assertSame(String returned) {
        assertThat(session.columns("from " + returned)).isEqualTo(session.columns("from sample"));
        assertThat(texts(returned)).isEqualTo(texts("sample"));
    }

    /// As text, so that a value that compares equal but is not the same (30 days, a month) tells.
    private List<Object> texts(String relation) {
        return Sessions.values(
                session,
                "select coalesce(v::varchar, 'null') || ' ' || typeof(v) as v from " + relation + " order by all");
    }

    private static void assertRefused(TypeSample sample, EngineException failure, String way) {
        assertThat(failure.kind()).isEqualTo(EngineException.Kind.STATEMENT);
        assertThat(failure)
                .hasMessageStartingWith("column v is ")
                .hasMessageContaining(way)
                .hasMessageContaining("does not give " + sample.type() + " back");
    }
}
