package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report is one well-formed file that loads nothing, runs nothing, and shows whatever the results hold as
/// text, however little or hostile it is.
class ComplianceReportTest {

    private static final String HOSTILE = "\"&'</td><script>alert(1)</script><img src=x onerror=alert(2)>";

    @TempDir
    Path directory;

    @Test
    void sectionsOfAssetsThatWereNotRunSaySo() throws IOException {
        Document page = new ReportedPlan(directory).page();

        for (String section :
                List.of("additions", "corrections", "deferrals", "eligibility", "entries", "tests", "actions")) {
            assertThat(page.select("#" + section).text()).as(section).contains("Not run.");
        }
        assertThat(page.select(".figures .value").eachText()).containsOnly("not run");
        assertThat(page.select(".verdict")).isEmpty();
    }

    @Test
    void oneAssetAloneIsReportedAndTheOthersAreNot() throws IOException {
        Document page = new ReportedPlan(directory)
                .deferrals(List.of(Deferral.of("E1", "24000.00", "0.00")))
                .page();

        assertThat(page.select("#deferrals").text()).contains("$500.00").doesNotContain("Not run.");
        assertThat(page.select("#additions").text()).contains("Not run.");
        assertThat(page.select(".figures").text()).contains("402(g); annual additions were not run");
    }

    @Test
    void resultsWithoutRowsAreReportedAsNobody() throws IOException {
        Document page = new ReportedPlan(directory)
                .additions(List.of())
                .deferrals(List.of())
                .eligibility(List.of())
                .actions(List.of())
                .page();

        assertThat(page.select(".verdict").text())
                .isEqualTo("No employee is over the limit on annual additions. "
                        + "No employee has excess elective deferrals.");
        assertThat(page.select("#eligibility").text()).contains("0 of 0 active employees");
        assertThat(page.select("#actions").text()).contains("Nothing is to be corrected.");
        assertThat(page.select("figure svg")).isEmpty();
    }

    @Test
    void additionsAndDeferralsOfNothingDivideByNothing() throws IOException {
        Document page = new ReportedPlan(directory)
                .additions(List.of(Addition.of("E1", "0.00", "0.00"), Addition.of("E2", "0.00", "70000.00")))
                .deferrals(List.of(Deferral.of("E1", "0.00", "0.00"), Deferral.of("E2", "0.00", "7500.00")))
                .eligibility(List.of(Arrays.asList(null, null, null, null)))
                .page();

        assertThat(page.select("figure svg")).isEmpty();
        assertThat(page.select("#eligibility").text()).contains("Service and age and hours not known");
    }

    @Test
    void aLimitOfNothingThatIsExceededIsShownWithoutAShare() throws IOException {
        Document page = new ReportedPlan(directory)
                .additions(List.of(Addition.of("E1", "12.34", "0.00")))
                .page();

        assertThat(page.select("#additions tbody tr").eachText())
                .contains("E1 $12.34 $12.34 $0.00 — $0.00 100% of pay", "over 110% 0 0 1");
    }

    @Test
    void hostileTextIsShownAsText() throws IOException {
        ReportedPlan plan = new ReportedPlan(directory)
                .additions(List.of(Addition.of(HOSTILE, "70000.01", "70000.00")))
                .deferrals(List.of(Deferral.of(HOSTILE, "23500.01", "0.00")))
                .actions(List.of(List.of(HOSTILE, HOSTILE, "p", new BigDecimal("0.01"), "not JSON at all")));

        Document page = plan.page();

        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.select("#additions tbody th").eachText()).contains(HOSTILE);
        assertThat(page.select("#deferrals tbody th").eachText()).contains(HOSTILE);
        assertThat(page.select("#actions tbody td").eachText()).contains(HOSTILE);
    }

    @Test
    void theFileLoadsNothingAndRunsNothing() throws IOException {
        Document page = reported().page();

        assertThat(page.select("script, link, iframe, object, embed, img, image, use, base, form, [src], [srcset]"))
                .isEmpty();
        assertThat(page.select("*")).allSatisfy(ComplianceReportTest::assertNoHandler);
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(page.select("[href]").eachAttr("href")).allMatch(address -> address.startsWith("https://"));
        assertThat(page.select("[href]")).allMatch(element -> element.nameIs("a"));
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void everyChartHasATitleADescriptionAndATable() throws IOException {
        Document page = reported().page();

        assertThat(page.select("figure")).hasSizeGreaterThanOrEqualTo(3).allSatisfy(figure -> {
            Element svg = figure.expectFirst("svg[role=img]");
            for (String id : svg.attr("aria-labelledby").split(" ", -1)) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
            assertThat(figure.select("details tbody tr")).isNotEmpty();
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theSameResultsMakeTheSameFileButForItsDate() throws IOException {
        ReportedPlan plan = reported();
        String first = plan.html();

        assertThat(plan.html()).isEqualTo(first);

        ReportRequest request = plan.request();
        ReportRequest later = new ReportRequest(
                request.planId(),
                request.year(),
                request.planYear(),
                request.limitationYear(),
                request.atRiskThreshold(),
                request.limits(),
                request.limitsVersion(),
                request.generated().plus(Duration.ofDays(1)),
                request.rowsShown());
        ComplianceReport.write(later, plan.results(), plan.target());
        assertThat(Files.readString(plan.target()))
                .isEqualTo(first.replace("Prepared March 2, 2026", "Prepared March 3, 2026"));
    }

    private ReportedPlan reported() {
        return new ReportedPlan(directory)
                .additions(List.of(
                        Addition.of("E1", "71234.56", "70000.00"),
                        Addition.of("E2", "69000.00", "70000.00"),
                        Addition.of("E3", "5000.00", "40000.00")))
                .deferrals(List.of(Deferral.of("E1", "31000.01", "7500.00"), Deferral.of("E2", "10000.00", "0.00")))
                .eligibility(List.of(List.of(true, true, true, true), List.of(false, true, false, false)))
                .actions(List.of());
    }

    private static void assertNoHandler(Element element) {
        assertThat(element.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
}
