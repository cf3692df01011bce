package io.plumbline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A limit is loaded, or the error says what is loaded and what to do; a site's file adds and overrides.
class LimitTableTest {

    private static final String HEADER = "year,limit,amount,unit,notice,source,status\n";

    @TempDir
    Path dir;

    @Test
    void aYearThatIsNotLoadedNamesTheYearsThatAre() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitTable.bundled().require(Limit.ANNUAL_ADDITIONS, 2027))
                .withMessage("no annual_additions limit (IRC 415(c)(1)(A)) is loaded for 2027; loaded: 2012-2026;"
                        + " add the year to a limits file and pass --limits FILE");
    }

    @Test
    void noLimitHasAValueFor2027() {
        for (Limit limit : Limit.values()) {
            assertThatExceptionOfType(InputException.class)
                    .as(limit.code())
                    .isThrownBy(() -> LimitTable.bundled().require(limit, 2027))
                    .withMessageContaining("is loaded for 2027");
        }
    }

    @Test
    void aLimitNotYetInForceIsNotTheSameAsOneNotLoaded() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitTable.bundled().require(Limit.SUPER_CATCH_UP, 2024))
                .withMessage("super_catch_up (IRC 414(v)(2)(E)(i)) is not in force in 2024: it begins in 2025");
        assertThat(Limit.SUPER_CATCH_UP.inForce(2024)).isFalse();
        assertThat(Limit.SUPER_CATCH_UP.inForce(2027)).isTrue();
        assertThat(Limit.ANNUAL_ADDITIONS.inForce(1990)).isTrue();
    }

    @Test
    void aSiteFileAddsAYearAndOverridesAValue() {
        LimitTable table = LimitTable.bundled().with(file("""
                2028,annual_additions,76000,dollars,"Notice 2027-99, made up",https://example.com,verified

                2025,catch_up,7501,dollars,Notice 2024-80,https://example.com,to_confirm
                """));
        assertThat(table.require(Limit.ANNUAL_ADDITIONS, 2028)).satisfies(value -> {
            assertThat(value.amount()).isEqualByComparingTo("76000");
            assertThat(value.notice()).isEqualTo("Notice 2027-99, made up");
        });
        assertThat(table.require(Limit.CATCH_UP, 2025).amount()).isEqualByComparingTo("7501");
        assertThat(table.require(Limit.CATCH_UP, 2024).amount()).isEqualByComparingTo("7500");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> table.require(Limit.ANNUAL_ADDITIONS, 2027))
                .withMessageContaining("loaded: 2012-2026, 2028;");
    }

    @Test
    void theBundledTableIsUntouchedByASiteFile() {
        LimitTable.bundled().with(file("2025,catch_up,1,dollars,n,s,verified\n"));
        assertThat(LimitTable.bundled().require(Limit.CATCH_UP, 2025).amount()).isEqualByComparingTo("7500");
    }

    @Test
    void theVersionChangesWithAnyContentAndOnlyThen() {
        String bundled = LimitTable.bundled().version();
        assertThat(bundled).matches("[0-9a-f]{12}");
        assertThat(LimitTable.bundled().with(file("")).version()).isEqualTo(bundled);
        assertThat(LimitTable.bundled()
                        .with(file("2025,catch_up,7501,dollars,n,s,verified\n"))
                        .version())
                .isNotEqualTo(bundled);
    }

    private Path file(String rows) {
        try {
            return Files.writeString(dir.resolve("limits.csv"), HEADER + rows);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
