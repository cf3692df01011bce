package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.limits.LimitTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plumbline limits` shows what is loaded, with the notice each comes from, and never an estimate.
class LimitsCommandTest {

    @TempDir
    Path home;

    @Test
    void aYearIsShownWithTheNoticeOfEach() {
        Invocation limits = Invocation.of("limits", "2025");

        assertThat(limits.status()).isZero();
        assertThat(limits.out().lines())
                .hasSize(1 + LimitTable.bundled().ofYear(2025).size())
                .anyMatch(line ->
                        line.matches("2025 +Elective deferrals +23,500 +IRC 402\\(g\\)\\(1\\) +Notice 2024-80"));
    }

    @Test
    void withoutAYearAllAreShown() {
        assertThat(Invocation.of("limits").out().lines().map(line -> line.substring(0, 4)))
                .contains("2012", "2026")
                .doesNotContain("2027");
    }

    @Test
    void aYearThatIsNotLoadedNamesTheYearsThatAre() {
        assertThat(Invocation.of("limits", "2027"))
                .isEqualTo(new Invocation(
                        1,
                        "",
                        "plumbline: no limits of 2027 are loaded; loaded are 2012 to 2026; add the year to a limits file"
                                + " and pass it with --limits FILE" + System.lineSeparator()));
    }

    @Test
    void jsonIsOneObjectALine() {
        assertThat(Invocation.of("limits", "2025", "--format", "json").out().lines())
                .hasSize(LimitTable.bundled().ofYear(2025).size())
                .first()
                .asString()
                .startsWith("{\"year\":2025,\"limit\":\"annual_additions\",\"amount\":70000,\"unit\":\"dollars\","
                        + "\"citation\":\"IRC 415(c)(1)(A)\",\"notice\":\"Notice 2024-80\",\"source\":\"https://")
                .endsWith(",\"status\":\"verified\"}");
    }

    /// What it prints is what `--limits` reads.
    @Test
    void itsCsvIsALimitsFile() {
        String csv = Invocation.of("limits", "2025", "--format", "csv").out();
        PlanYear.in(home)
                .file("limits.csv", csv.replace("2025,", "2027,").lines().toList());

        Invocation limits = Invocation.of(
                "limits", "2027", "--limits", home.resolve("limits.csv").toString());

        assertThat(limits.err()).isEmpty();
        assertThat(limits.out().lines()).hasSize(csv.split("\n", -1).length - 1);
    }

    @Test
    void aLimitsFileWithAFaultIsNamedWithItsLine() {
        PlanYear.in(home).file("limits.csv", List.of("year,limit,amount", "2027,annual_additions,lots"));

        Invocation limits = Invocation.of(
                "limits", "2027", "--limits", home.resolve("limits.csv").toString());

        assertThat(limits.status()).isEqualTo(1);
        assertThat(limits.err().lines())
                .singleElement()
                .asString()
                .contains(home.resolve("limits.csv").toString());
    }
}
