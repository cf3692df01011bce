package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two results are equal when they have the same rows as often, in whatever order and whatever types hold them.
class EqualityTest {

    private static final String EXPECTED =
            "select 'A' as id, cast(1.10 as decimal(14,2)) as amount union all select 'B', null";

    @TempDir
    Path home;

    @Test
    void theOrderOfRowsDoesNotMatter() {
        assertEqual("select * from (" + EXPECTED + ") order by id desc");
    }

    @Test
    void wholeCentsStandForDollars() {
        assertEqual("select 'A' as id, cast(110 as bigint) as amount_cents union all select 'B', null");
    }

    @Test
    void anotherTypeOfTheSameValueIsTheSame() {
        assertEqual("select 'B' as id, null::decimal(18,4) as amount union all select 'A', 1.1000");
    }

    @Test
    void aCentMoreIsADifference() {
        assertDiffers(
                "select 'A' as id, 1.11 as amount union all select 'B', null",
                "its result differs: 1 rows are missing and 1 should not be there");
    }

    @Test
    void aRowThatIsThereTwiceIsADifference() {
        assertDiffers(
                EXPECTED + " union all select 'B', null",
                "its result differs: 0 rows are missing and 1 should not be there");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertDiffers("select 'A' as id", "its result has no column amount");
    }

    @Test
    void noResultIsADifference() {
        write("expected.parquet", EXPECTED);

        assertThat(new Equality(home.resolve("expected.parquet")).differenceFrom(home.resolve("none.parquet")))
                .contains("wrote no result");
    }

    private void assertEqual(String select) {
        assertThat(difference(select)).isEmpty();
    }

    private void assertDiffers(String select, String how) {
        assertThat(difference(select)).contains(how);
    }

    private Optional<String> difference(String select) {
        write("expected.parquet", EXPECTED);
        write("actual.parquet", select);
        return new Equality(home.resolve("expected.parquet")).differenceFrom(home.resolve("actual.parquet"));
    }

    private void write(String name, String select) {
        try (Session session = Session.open(SessionSettings.reading(List.of(home)))) {
            session.copyToParquet(select, home.resolve(name), new ParquetOptions("zstd", Map.of()));
        }
    }
}
