package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A plan file with a fault is refused in one line that names the file, the key and the line of it.
class PlanFileFaultsTest {

    private static final String EXAMPLE = """
            plan_id: ACME
            plan_year_start: 07-01
            short_limitation_years: [{year: 2025, start: 2025-01-01, end: 2025-06-30}]
            eligibility: {age: 18, entry: quarterly}
            contributions: {match_formula: [{rate: 1.00, up_to: 0.03}, {rate: 0.50, up_to: 0.05}]}
            testing: {method: prior_year, prior_year_nhce_adp: 3.25}
            columns: {EMP_NO: employee_id}
            amendments:
            - effective: 2026-01-01
              limits: {at_risk_threshold: 0.9}
            """;

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plan_yaer_start: 07-01                     | unknown key plan_yaer_start (did you mean 'plan_year_start'?)
            custodian: Bank                            | unknown key custodian
            eligibility: {agee: 21}                    | unknown key eligibility.agee (did you mean 'age'?)
            eligibility: {age: 22}                     | eligibility.age must be from 0 to 21 (the statutory maximum, IRC 410(a)(1)(A)), not '22'
            eligibility: {age: -1}                     | eligibility.age must be from 0 to 21 (the statutory maximum, IRC 410(a)(1)(A)), not '-1'
            eligibility: {age: 20.5}                   | eligibility.age must be a whole number, not '20.5'
            eligibility: {age: "21"}                   | eligibility.age must be a whole number, not '21'
            eligibility: {age: 99999999999999999999}   | eligibility.age must be from 0 to 21 (the statutory maximum, IRC 410(a)(1)(A)), not '99999999999999999999'
            eligibility: {age: [21]}                   | eligibility.age must be a single value
            eligibility: {age: }                       | eligibility.age has no value; leave the key out to have its default
            eligibility: {age: 21, age: 18}            | eligibility.age is already on line 2
            eligibility: {service_months: 13}          | eligibility.service_months must be from 0 to 12 (the statutory maximum, IRC 410(a)(1)(A)), not '13'
            eligibility: {hours: 1001}                 | eligibility.hours must be from 0 to 1000 (the statutory maximum, IRC 410(a)(3)(A)), not '1001'
            eligibility: {service_months: 0, hours: 1} | eligibility.hours needs service_months above 0: no period of service, no hours to count
            eligibility: {entry: quartely}             | eligibility.entry must be one of immediate, monthly, quarterly, semi_annual, annual, not 'quartely' (did you mean 'quarterly'?)
            eligibility: {long_term_part_time: yes}    | eligibility.long_term_part_time must be true or false, not 'yes'
            eligibility: immediate                     | eligibility must be a mapping: {key: value, ...}
            contributions: {catch_up: false, super_catch_up: true} | contributions.super_catch_up needs catch_up: it raises the catch-up limit, IRC 414(v)(2)(E)
            contributions: {match_formula: 0.5}        | contributions.match_formula must be a list: [..., ...]
            contributions: {match_formula: [0.5]}      | contributions.match_formula[1] must be a mapping: {key: value, ...}
            contributions: {match_formula: [{rate: 1}]} | contributions.match_formula[1] needs both rate and up_to
            contributions: {match_formula: [{rate: 6, up_to: 0.05}]} | contributions.match_formula[1].rate must be from 0 to 5, not '6'
            contributions: {match_formula: [{rate: 1, up_to: 5}]} | contributions.match_formula[1].up_to must be from 0 to 1 (a share of pay: 0.05 is 5 %), not '5'
            contributions: {match_formula: [{rate: 1, up_to: 0}]} | contributions.match_formula[1].up_to must be above where the tier before it ends, 0
            contributions: {match_formula: [{rate: 1, up_to: 0.05}, {rate: 0.5, up_to: 0.03}]} | contributions.match_formula[2].up_to must be above where the tier before it ends, 0.05
            contributions: {match_formula: [{rate: 1e-999999999, up_to: 0.05}]} | contributions.match_formula[1].rate must have at most 6 decimals, not '1e-999999999'
            contributions: {match_formula: [{rate: 1e999999999, up_to: 0.05}]} | contributions.match_formula[1].rate must be from 0 to 5, not '1e999999999'
            testing: {method: last_year}               | testing.method must be one of current_year, prior_year, not 'last_year'
            eligibility: {hours_method: elapsed_time, hours: 1000} | eligibility.hours must be 0 with hours_method: elapsed_time, which counts no hours, 26 CFR 1.410(a)-7
            eligibility: {service_completed: hours_reached, hours_method: elapsed_time} | eligibility.service_completed must not be hours_reached with hours_method: elapsed_time, which counts no hours, 26 CFR 1.410(a)-7
            amendments: [{effective: 2026-01-01, eligibility: {hours_method: elapsed_time, hours: 500}}] | amendments[1].eligibility.hours must be 0 with hours_method: elapsed_time, which counts no hours, 26 CFR 1.410(a)-7
            contributions: {match_after_tax: true}     | contributions.match_after_tax needs match_formula: nothing else says how much is matched
            testing: {safe_harbor: true, method: prior_year} | testing.safe_harbor needs method: current_year, which a safe harbor plan tests by, 26 CFR 1.401(k)-3
            testing: {first_year: current_year}        | testing.first_year needs method: prior_year; no other has a year before the first
            amendments: [{effective: 2026-01-01, eligibility: {long_term_part_time: false}, testing: {long_term_part_time_tested: true}}] | amendments[1].testing.long_term_part_time_tested needs eligibility.long_term_part_time: nobody enters by 401(k)(15) without it
            short_plan_years: [{year: 2025, start: 2025-01-01, end: 2025-06-30}] | short_plan_years[1].end must be the day before a plan year begins, and the next begins on 01-01, plan_year_start; correct the end or set plan_year_start: 07-01
            short_plan_years: [{year: 2024, start: 2024-07-01, end: 2025-03-31}, {year: 2025, start: 2025-05-01, end: 2025-12-31}] | short_plan_years[1].end must be the day before a plan year begins, and the next begins on 05-01, the start of the next short one; correct the end or that start
            testing: {prior_year_nhce_adp: 3.25}       | testing.prior_year_nhce_adp needs method: prior_year
            testing: {method: prior_year, prior_year_nhce_acp: 101} | testing.prior_year_nhce_acp must be from 0 to 100 (percent: 3.25 is 3.25 %), not '101'
            limits: {at_risk_threshold: 0}             | limits.at_risk_threshold must be from 0.000001 to 1 (a share of the limit: 0.95 is 95 %), not '0'
            limits: {at_risk_threshold: 95}            | limits.at_risk_threshold must be from 0.000001 to 1 (a share of the limit: 0.95 is 95 %), not '95'
            limits: {at_risk_threshold: .nan}          | limits.at_risk_threshold must be a number, not '.nan'
            limits: {correction_order: statuory}       | limits.correction_order must be statutory or a list of every tier, once, not 'statuory' (did you mean 'statutory'?)
            limits: {correction_order: [unmatched_after_tax, unmatched_deferrals, matched_deferrals, profit_sharing, nonelective, forfeiture, match_true_up, match, qmac, safe_harbor_match, qnec, safe_harbor_nonelective]} | limits.correction_order must name every tier: matched_after_tax missing
            limits: {correction_order: [qnec, unmatched_after_tax, unmatched_deferrals, matched_after_tax, matched_deferrals, profit_sharing, nonelective, forfeiture, match_true_up, match, qmac, safe_harbor_match, qnec, safe_harbor_nonelective]} | limits.correction_order names qnec twice
            limits: {partial_month: half}              | limits.partial_month must be one of exact, whole, not 'half'
            plan_year_start: 02-29                     | plan_year_start must be a month and day that every year has, written like 07-01, not '02-29'
            plan_year_start: 13-01                     | plan_year_start must be a month and day that every year has, written like 07-01, not '13-01'
            employer_id: A/B                           | employer_id must be up to 100 letters, digits, dots, hyphens and underscores, a letter or digit first, not 'A/B'
            related_plans: ACME-PS                     | related_plans must be a list: [..., ...]
            related_plans: [ACME]                      | related_plans names the plan itself
            related_plans: [A, A]                      | related_plans names A twice
            related_plans: [..]                        | related_plans[1] must be up to 100 letters, digits, dots, hyphens and underscores, a letter or digit first, not '..'
            columns: planaline                         | columns must be planalign, not 'planaline' (did you mean 'planalign'?)
            columns: {A: employee_id, B: employee_id}  | columns.B and A are both mapped to employee_id
            columns: {A: [employee_id]}                | columns.A must be a single value
            short_limitation_years: [{year: 2025}]     | short_limitation_years[1] needs year, start and end
            short_limitation_years: [{year: 2025, start: 2024-01-01, end: 2024-06-30}] | short_limitation_years[1].start must be in year, 2025
            short_limitation_years: [{year: 2025, start: 2025-06-01, end: 2025-05-31}] | short_limitation_years[1].end must not be before start
            short_limitation_years: [{year: 2025, start: 2025-01-01, end: 2025-12-31}] | short_limitation_years[1].end makes it no shorter than twelve months; leave a full year out
            short_limitation_years: [{year: 2025, start: 2025-1-1, end: 2025-06-30}] | short_limitation_years[1].start must be a date from 1900 to 2199, written like 2025-07-01, not '2025-1-1'
            short_limitation_years: [{year: 2025, start: 2025-01-01, end: +999999999-12-31}] | short_limitation_years[1].end must be a date from 1900 to 2199, written like 2025-07-01, not '+999999999-12-31'
            amendments: [{eligibility: {age: 18}}]     | amendments[1] needs effective, the date from which it holds
            amendments: [{effective: 2026-01-01}]      | amendments[1] changes nothing; an amendment changes eligibility, contributions, testing or limits
            amendments: [{effective: 2026-01-01, plan_id: B, limits: {}}] | unknown key amendments[1].plan_id
            amendments: [{effective: 2026-01-01, eligibility: {age: 22}}] | amendments[1].eligibility.age must be from 0 to 21 (the statutory maximum, IRC 410(a)(1)(A)), not '22'
            amendments: [{effective: 2026-01-01, limits: {}}, {effective: 2026-01-01, limits: {}}] | amendments[2].effective must be after that of the amendment before it, 2026-01-01
            ? [a, b]                                   | a key must be plain text, not a list or a mapping
            """)
    void aFaultIsNamedByKeyAndLine(String line, String fault) {
        assertRefused("plan_id: ACME\n" + line + "\n", "plan file plan.yaml: line 2: " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plan_id: A/B | plan_id must be up to 100 letters, digits, dots, hyphens and underscores, a letter or digit first, not 'A/B'
            plan_id: ""  | plan_id must be up to 100 letters, digits, dots, hyphens and underscores, a letter or digit first, not ''
            plan_id:     | plan_id has no value; leave the key out to have its default
            employer_id: B | plan_id is missing; it is the only required key
            """)
    void aPlanHasAnIdThatCanBeADirectory(String yaml, String fault) {
        assertRefused(yaml, "plan file plan.yaml: line 1: " + fault);
    }

    @Test
    void whatContradictsAnotherSectionIsToldOfTheOneThatSaysSo() {
        assertRefused(
                """
                plan_id: ACME
                eligibility: {long_term_part_time: false}
                testing: {long_term_part_time_tested: true}
                """,
                "plan file plan.yaml: line 3: testing.long_term_part_time_tested needs eligibility.long_term_part_time:"
                        + " nobody enters by 401(k)(15) without it");
        assertRefused(
                """
                plan_id: ACME
                testing: {long_term_part_time_tested: true}
                amendments:
                - effective: 2026-01-01
                  eligibility: {long_term_part_time: false}
                """,
                "plan file plan.yaml: line 5: amendments[1].eligibility.long_term_part_time must not be false with"
                        + " testing.long_term_part_time_tested: nobody else is tested by it");
        assertRefused(
                """
                plan_id: ACME
                first_plan_year: 2020
                plan_year_start: 07-01
                short_plan_years: [{year: 2018, start: 2018-01-01, end: 2018-06-30}]
                """, "plan file plan.yaml: line 4: short_plan_years[1].year must not be before first_plan_year, 2020");
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheirLines() {
        assertRefused(
                """
                employer: ACME
                eligibility:
                  age: 25
                  hours: many
                limits:
                  at_risk_threshold: 2
                """,
                "plan file plan.yaml: line 1: plan_id is missing; it is the only required key;"
                        + " line 1: unknown key employer (did you mean 'employer_id'?);"
                        + " line 3: eligibility.age must be from 0 to 21 (the statutory maximum, IRC 410(a)(1)(A)), not '25';"
                        + " line 4: eligibility.hours must be a whole number, not 'many';"
                        + " line 6: limits.at_risk_threshold must be from 0.000001 to 1"
                        + " (a share of the limit: 0.95 is 95 %), not '2'");
    }

    @Test
    void whatIsNotAMappingIsRefused() {
        assertRefused("", "plan file plan.yaml is empty; it needs at least plan_id");
        assertRefused("# only a comment\n", "plan file plan.yaml is not a YAML mapping of keys to values");
        assertRefused("- ACME\n", "plan file plan.yaml is not a YAML mapping of keys to values");
        assertRefused("ACME", "plan file plan.yaml is not a YAML mapping of keys to values");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plan_id: A\\nage: [1   | plan file plan.yaml: line 2: not YAML:
            plan_id: A\\n\\tage: 1 | plan file plan.yaml: line 2: not YAML:
            a: 1\\n---\\nb: 2      | plan file plan.yaml: line 2: not YAML:
            plan_id: \\0          | plan file plan.yaml: not YAML:
            """)
    void whatIsNotYamlIsRefusedInOneLine(String escaped, String start) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PlanFile.parse("plan.yaml", escaped.translateEscapes()))
                .withMessageStartingWith(start)
                .withMessageNotContaining("\n");
    }

    @Test
    void whatCouldExplodeIsRefused() {
        assertRefused(
                "plan_id: A\na: &a [x, x]\nb: &b [*a, *a]\n",
                "plan file plan.yaml: line 3: aliases (*name) are not read; write the value out");
        assertRefused("plan_id: " + "[".repeat(100_000), "plan file plan.yaml: line 1: nested more than 20 deep");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PlanFile.parse("plan.yaml", "plan_id: A #" + "x".repeat(1_100_000)))
                .withMessage("plan file plan.yaml is longer than 1000000 characters");
    }

    @RepeatedTest(50)
    void noMutilatedPlanFileIsAFaultOfOurs(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String characters = "{}[]:,-#&*!?|>'\"%@` \n\t0a.\0\u2028\uD800";
        for (int i = 0; i < 40; i++) {
            StringBuilder yaml = new StringBuilder(EXAMPLE);
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(yaml.length());
                switch (random.nextInt(3)) {
                    case 0 -> yaml.deleteCharAt(at);
                    case 1 -> yaml.insert(at, characters.charAt(random.nextInt(characters.length())));
                    default -> yaml.delete(at, Math.min(yaml.length(), at + 10));
                }
            }
            try {
                assertThat(PlanFile.parse("plan.yaml", yaml.toString()).fingerprint())
                        .isNotEmpty();
            } catch (InputException e) {
                assertThat(e).message().startsWith("plan file plan.yaml").doesNotContain("\n");
            }
        }
    }

    @Test
    void aFileThatIsNotThereOrNotAFileOrNotTextIsRefused() throws IOException {
        Path missing = dir.resolve("missing.yaml");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PlanFile.read(missing))
                .withMessage("plan file %s does not exist", missing);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PlanFile.read(dir))
                .withMessage("plan file %s is a directory; name the YAML file itself", dir);
        Path binary = Files.write(dir.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PlanFile.read(binary))
                .withMessage("plan file %s is not UTF-8 text", binary);
    }

    private static void assertRefused(String yaml, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PlanFile.parse("plan.yaml", yaml))
                .withMessage(message);
    }
}
