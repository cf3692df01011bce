package io.plumbline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.benchmark.BenchmarkRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page is one file that loads and runs nothing, states machine, versions, commands and every ratio with its
/// interval, and shows whatever the runs hold as text.
class BenchReportTest {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final String HOSTILE = "\"&'</td><script>alert(1)</script><img src=x onerror=alert(2)>";

    @TempDir
    Path directory;

    @Test
    void oneRunAtOneScaleIsShownWithoutGrowthAndTrend() throws IOException {
        Document page = page(List.of(desk(1).run(START, MadeUp.DESK)));

        assertThat(page.select("h1").text()).isEqualTo("AMD EPYC");
        assertThat(page.select("header").text())
                .contains("2 cores, 24.0 GiB of memory, ext4 on /dev/vda", "March 2, 2026");
        assertThat(page.select("#workload-1").text())
                .contains("Measured at one scale only", "plumbline takes 1.", " times as long as duckdb (");
        assertThat(page.select("#trend").text()).contains("No workload was measured twice");
        assertThat(page.select("#workload-1 svg")).hasSize(2);
        assertThat(page.select("#basis").text())
                .contains(
                        "./plumbline bench plan_matching --peers --scale 100000 --out DIR",
                        "duckdb 2.0.0.1",
                        "Linux 6.1");
    }

    @Test
    void everyRatioStandsWithItsInterval() throws IOException {
        BenchmarkRun run = desk(1).run(START, MadeUp.DESK);
        Comparison.Entry polars = Comparison.of(run).getFirst().entries().get(2);
        Document page = page(List.of(run));

        assertThat(polars.measurement().engine()).isEqualTo("polars");
        assertThat(page.select("#workload-1 table").text())
                .contains(
                        Words.brief(polars.toFloor().orElseThrow()),
                        Words.brief(polars.toSubject().orElseThrow()));
        assertThat(page.select("#summary tbody td").eachText()).anyMatch(cell -> cell.matches("0\\.\\d+ \\(.+–.+\\)"));
    }

    @Test
    void severalScalesShowHowCostGrows() throws IOException {
        Document page = page(List.of(scales(1).run(START, MadeUp.CLOUD)));

        assertThat(page.select("#basis p").eachText())
                .containsExactly(
                        "./plumbline bench eligibility_flags --peers --scale 10000,100000,1000000 --out DIR",
                        "./plumbline bench eligibility_flags --scale 10000000 --out DIR");
        Element growth = page.select("#workload-1 svg").get(2);
        assertThat(growth.select("text.across").eachText())
                .containsExactly("10,000", "100,000", "1 million", "10 million");
        assertThat(growth.select("text.name").eachText()).containsExactlyInAnyOrder("duckdb", "plumbline", "polars");
        assertThat(growth.select(".engine-2 .line").attr("d"))
                .as("polars was not measured at 10 million")
                .matches("M\\d+ \\d+(L\\d+ \\d+){2}");
    }

    @Test
    void runsOfAnotherMachineAreATrendOfTheirOwn() throws IOException {
        List<BenchmarkRun> runs = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            runs.add(desk(day).run(START.plus(Duration.ofDays(day)), MadeUp.DESK));
            runs.add(desk(day + 10).run(START.plus(Duration.ofDays(day)).plusSeconds(60), MadeUp.CLOUD));
        }
        Document page = page(runs);

        assertThat(page.select("h1").text()).isEqualTo("c6id.4xlarge");
        assertThat(page.select("#trend h3").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("c6id.4xlarge");
        assertThat(page.select("#trend svg")).hasSize(4).allSatisfy(plot -> assertThat(plot.select(".engine-0 .line"))
                .singleElement()
                .satisfies(line -> assertThat(line.attr("d")).matches("M\\d+ \\d+(L\\d+ \\d+){2}")));
        assertThat(page.select("#basis tbody tr").text()).contains("March 4, 2026 at 09:31 UTC");
    }

    @Test
    void whatWasLeftOutIsSaidAtTheTop() throws IOException {
        Document page = page(List.of(MadeUp.seeded(1)
                .measured("cold_start", 1, "plumbline", 400, 90)
                .leftOut("polars", "Node is not there; install Node 20")
                .run(START, MadeUp.DESK)));

        assertThat(page.select("#summary .caution").text()).contains("polars: Node is not there; install Node 20");
        assertThat(page.select("#workload-1").text())
                .contains("Nothing else was measured here to compare plumbline with");
        assertThat(page.select("#summary").text()).contains("Nothing was measured beside anything else");
    }

    @Test
    void aRunInWhichNothingCouldBeMeasuredIsAPageThatSaysSo() throws IOException {
        Document page = page(List.of(MadeUp.seeded(1).leftOut("all", "no disk").run(START, MadeUp.DESK)));

        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("#summary").text()).contains("all: no disk");
    }

    @Test
    void hostileNamesAreShownAsText() throws IOException {
        BenchmarkRun run = MadeUp.seeded(1)
                .measured(HOSTILE, 1000, "plumbline", 10, 90)
                .measured(HOSTILE, 1000, HOSTILE, 20, 90)
                .measured(HOSTILE, 100_000, HOSTILE, 200, 90)
                .leftOut(HOSTILE, HOSTILE)
                .run(START, MadeUp.DESK);
        Document page = page(List.of(run, run));

        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("h2 code").text()).isEqualTo(HOSTILE);
        assertThat(page.select("tbody th").eachText()).contains(HOSTILE);
        assertThat(page.select("svg text.name").eachText()).contains("\"&'</td><scri…");
    }

    @Test
    void theFileLoadsNothingAndRunsNothing() throws IOException {
        Document page = page(List.of(scales(1).run(START, MadeUp.DESK)));

        assertThat(page.select(
                        "script, link, iframe, object, embed, img, image, use, base, form, [src], [srcset], [href]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void everyPlotHasATitleADescriptionAndIdsOfItsOwn() throws IOException {
        BenchmarkRun first = scales(1).run(START, MadeUp.DESK);
        BenchmarkRun second = scales(2).run(START.plusSeconds(86_400), MadeUp.DESK);
        Document page = page(List.of(second, first));

        assertThat(page.select("svg")).hasSizeGreaterThan(8).allSatisfy(plot -> {
            for (String id : plot.attr("aria-labelledby").split(" ", -1)) {
                assertThat(plot.select("[id=" + id + "]").text()).isNotBlank();
            }
        });
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void thereIsNoReportOnNoRun() {
        assertThatThrownBy(() -> BenchReport.write(List.of(), directory.resolve("bench.html")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Document page(List<BenchmarkRun> runs) throws IOException {
        Path file = directory.resolve("bench.html");
        BenchReport.write(runs, file);
        String kept = System.getProperty("plumbline.kept.pages");
        if (kept != null) {
            Files.copy(file, Files.createDirectories(Path.of(kept)).resolve(System.nanoTime() + ".html"));
        }
        return Jsoup.parse(Files.readString(file));
    }

    private static MadeUp desk(long seed) {
        return MadeUp.seeded(seed)
                .measured("plan_matching", 100_000, "duckdb", 24, 120)
                .measured("plan_matching", 100_000, "plumbline", 28, 110)
                .measured("plan_matching", 100_000, "polars", 58, 206);
    }

    private static MadeUp scales(long seed) {
        MadeUp made = MadeUp.seeded(seed);
        for (int power = 4; power <= 7; power++) {
            long scale = Math.round(Math.pow(10, power));
            double millis = 8 + scale / 12_000.0;
            made.measured("eligibility_flags", scale, "duckdb", millis, 90 + scale / 40_000)
                    .measured("eligibility_flags", scale, "plumbline", millis * 1.08, 85 + scale / 42_000);
            if (power < 7) {
                made.measured("eligibility_flags", scale, "polars", millis * 2.1, 150 + scale / 3_000);
            }
        }
        return made;
    }
}
