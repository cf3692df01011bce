package io.plumbline.additions;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan of one participant, files in and figures out. Each plan year's files lie in partitions of their own.
final class OneParticipant {

    private static final String CORRECTIONS = "annual_additions_corrections";
    private static final List<String> ASSETS =
            List.of("elective_deferrals", "annual_additions", "catch_up_use", "plan_year_catch_up");

    private final Path directory;
    private final int year;
    private final List<String> provisions = new ArrayList<>(List.of("plan_id: ACME"));
    private final Map<String, String> person = new LinkedHashMap<>(Map.of("employee_id", "E1"));
    private final List<String> credited = new ArrayList<>();
    private final List<String> creditedToRelatedPlan = new ArrayList<>();
    private final List<String> creditedBefore = new ArrayList<>();
    private boolean knownTheYearBefore;
    private boolean hasColleague;
    private LimitTable limits = LimitTable.bundled();

    /// @param year of the plan year to judge
    private OneParticipant(Path directory, int year) {
        this.directory = directory;
        this.year = year;
    }

    /// Born on the first day of a year, so of that age at its end.
    static OneParticipant of(Path directory, int year, int ageAtItsEnd, String compensation) {
        return new OneParticipant(directory, year)
                .filed("birth_date", (year - ageAtItsEnd) + "-01-01")
                .filed("hire_date", "2000-01-01")
                .filed("compensation", compensation);
    }

    OneParticipant plan(String provision) {
        provisions.add(provision);
        return this;
    }

    OneParticipant filed(String column, String value) {
        person.put(column, value);
        return this;
    }

    OneParticipant credited(String payDate, String moneyType, String amount) {
        credited.add(String.join(",", "E1", payDate, moneyType, amount));
        return this;
    }

    OneParticipant creditedToRelatedPlan(String payDate, String moneyType, String amount) {
        creditedToRelatedPlan.add(String.join(",", "E1", payDate, moneyType, amount));
        return this;
    }

    /// In the plan year before.
    OneParticipant creditedBefore(String payDate, String moneyType, String amount) {
        creditedBefore.add(String.join(",", "E1", payDate, moneyType, amount));
        return this;
    }

    /// The census of the plan year before is on file too.
    OneParticipant knownTheYearBefore() {
        knownTheYearBefore = true;
        return this;
    }

    /// Beside somebody who owns nothing, defers nothing and is like the participant in all else.
    OneParticipant besideAColleague() {
        hasColleague = true;
        return this;
    }

    /// A site's own limits file.
    OneParticipant limits(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("year,limit,amount,unit,notice,source,status"));
        for (String row : rows) {
            lines.add(row + ",dollars,a notice,https://www.irs.gov,verified");
        }
        limits = limits.with(Files.write(directory.resolve("limits.csv"), lines));
        return this;
    }

    Figures judged() throws IOException {
        return run(ASSETS);
    }

    Figures corrected() throws IOException {
        return run(List.of(CORRECTIONS));
    }

    private Figures run(List<String> assets) throws IOException {
        partition("census/plan_id=ACME", year, census());
        partition("contributions/plan_id=ACME", year, contributions(credited));
        if (knownTheYearBefore) {
            partition("census/plan_id=ACME", year - 1, census());
        }
        if (!creditedBefore.isEmpty()) {
            partition("contributions/plan_id=ACME", year - 1, contributions(creditedBefore));
        }
        if (!creditedToRelatedPlan.isEmpty()) {
            partition("contributions/plan_id=ACME-PS", year, contributions(creditedToRelatedPlan));
        }
        RunRequest request = new RunRequest(
                assets,
                PlanFile.parse("plan.yaml", String.join("\n", provisions)),
                year,
                limits,
                List.of(),
                Codec.DEFAULT);
        Figures figures = new Figures(new LinkedHashMap<>(), new ArrayList<>());
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR)) {
            runner.run(request, figures).forEach(figures::hear);
        }
        return figures;
    }

    private List<String> census() {
        List<String> lines = new ArrayList<>(List.of(header(), String.join(",", person.values())));
        if (hasColleague) {
            Map<String, String> colleague = new LinkedHashMap<>(person);
            colleague.put("employee_id", "E2");
            colleague.replace("ownership_percent", "0");
            lines.add(String.join(",", colleague.values()));
        }
        return lines;
    }

    private String header() {
        return String.join(",", person.keySet());
    }

    private static List<String> contributions(List<String> rows) {
        List<String> lines = new ArrayList<>(List.of("employee_id,pay_date,money_type,amount"));
        lines.addAll(rows);
        return lines;
    }

    private void partition(String plan, int planYear, List<String> lines) throws IOException {
        Path partition = directory.resolve(plan + "/plan_year=" + planYear);
        Files.write(Files.createDirectories(partition).resolve("a.csv"), lines);
    }

    /// What a run said of the participant.
    ///
    /// @param values by asset, where there are several rows with the calendar year or the step, and by column
    /// @param warnings the names of the checks that found something
    record Figures(Map<String, Map<String, String>> values, List<String> warnings) implements RunObserver {

        /// Values as text, for example `7500.00`, `true`, or `null`.
        List<String> of(String asset, String... columns) {
            Map<String, String> row = values.getOrDefault(asset, Map.of());
            return List.of(columns).stream()
                    .map(column -> row.getOrDefault(column, "no such column"))
                    .toList();
        }

        /// The steps of the correction of annual additions, each as text.
        List<String> steps() {
            return values.entrySet().stream()
                    .filter(row -> row.getKey().startsWith(CORRECTIONS))
                    .map(row -> Stream.of("step", "treatment", "money_type", "amount", "rule")
                            .map(column -> row.getValue().getOrDefault(column, "no such column"))
                            .collect(Collectors.joining(" ")))
                    .toList();
        }

        private void hear(AssetResult result) {
            result.findings().stream()
                    .filter(finding -> !finding.passed() && !warnings.contains(finding.check()))
                    .forEach(finding -> warnings.add(finding.check()));
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset asset, Rows rows) {
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (String column : rows.columns()) {
                    @Nullable Object value = rows.value(column);
                    row.put(column, String.valueOf(value));
                }
                if ("E1".equals(row.get("employee_id"))) {
                    String which = row.getOrDefault("tax_year", row.getOrDefault("step", ""));
                    values.put((asset.name() + " " + which).strip(), row);
                }
            }
        }
    }
}
