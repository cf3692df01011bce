package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.SqlText;
import io.plumbline.privacy.PseudonymKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of `entry_actions`: one action for each employee who should have entered and has not, or has
/// later than is lawful; none where the plan keeps no dates of entry, and then a warning says so.
class EntryActionsTest {

    private static final PseudonymKey KEY =
            PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, "a key for the tests only"));
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.open(SessionSettings.reading(List.of(directory)));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whoEnteredWhenTheyShouldNeedsNoAction() {
        assertThat(run(acme().entry("E1", "eligible", "service_year", JANUARY, JULY, JANUARY)))
                .isEmpty();
    }

    @Test
    void whoEnteredOnTheLastLawfulDayNeedsNoneEither() {
        assertThat(run(acme().entry("E1", "eligible", "service_year", JANUARY, JULY, JULY)))
                .isEmpty();
    }

    @Test
    void whoEnteredADayLaterHasMissedIt() {
        List<StoredAction> actions =
                run(acme().entry("E1", "eligible", "service_year", JANUARY, JULY, JULY.plusDays(1)));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo("eligibility_entry_missed");
            assertThat(action.amount()).isEmpty();
            assertThat(action.rule()).isEqualTo("IRC 410(a)(4); 26 CFR 1.410(a)-4(b)(1)");
            assertThat(action.detail())
                    .isEqualTo("{\"entry_date\":\"2025-01-01\",\"latest_lawful_entry_date\":\"2025-07-01\","
                            + "\"eligibility_date\":\"2025-07-02\",\"basis\":\"service_year\"}");
        });
    }

    @Test
    void whoHasNoDateOfEntryOnFileHasMissedIt() {
        List<StoredAction> actions =
                run(withSomebodyInTime().entry("E2", "eligible", "long_term_part_time", JANUARY, JANUARY, null));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.rule()).isEqualTo("IRC 401(k)(2)(D)(ii), 410(a)(4)");
            assertThat(action.detail()).contains("\"eligibility_date\":null");
        });
    }

    @Test
    void whoMeetsThePlansConditionsAndNotYetTheStatutesMustHaveEnteredToo() {
        List<StoredAction> actions =
                run(withSomebodyInTime().entry("E2", "eligible", "no_service_required", JANUARY, null, null));

        assertThat(actions).singleElement().satisfies(action -> assertThat(action.detail())
                .contains("\"latest_lawful_entry_date\":null"));
    }

    @Test
    void aPlanThatMayLetThemInLaterHasMissedNothing() {
        assertThat(run(withSomebodyInTime().entry("E2", "eligible", "no_service_required", JANUARY, null, JULY)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "ineligible", "excluded"})
    void whoNeedNotHaveEnteredHasMissedNothing(String status) {
        assertThat(run(withSomebodyInTime().entry("E2", status, "none", null, null, null)))
                .isEmpty();
    }

    /// Let in on 1 January 2026 by the plan's own schedule, which the law allows until 1 July 2025.
    @Test
    void whomThePlanWouldLetInAfterTheLastLawfulDayHasMissedIt() {
        LocalDate nextJanuary = JANUARY.plusYears(1);

        assertThat(run(withSomebodyInTime().entry("E2", "pending", "service_year", nextJanuary, JULY, null)))
                .singleElement()
                .satisfies(action -> assertThat(action.detail())
                        .contains("\"entry_date\":\"2026-01-01\"", "\"latest_lawful_entry_date\":\"2025-07-01\""));
        assertThat(run(withSomebodyInTime().entry("E2", "pending", "service_year", nextJanuary, JULY, nextJanuary)))
                .hasSize(1);
        assertThat(run(withSomebodyInTime().entry("E2", "pending", "service_year", nextJanuary, JULY, JULY)))
                .isEmpty();
        assertThat(run(withSomebodyInTime().entry("E2", "pending", "service_year", nextJanuary, nextJanuary, null)))
                .as("the last lawful day is not over when the plan year ends")
                .isEmpty();
    }

    @Test
    void whereThePlanKeepsNoDatesNothingIsMissedAndAWarningSaysSo() {
        PlanYearInputs inputs = acme().entry("E1", "eligible", "service_year", JANUARY, JULY, null)
                .entry("E2", "eligible", "service_year", JANUARY, JULY, null)
                .entry("E3", "ineligible", "none", null, null, null);

        assertThat(run(inputs)).isEmpty();
        assertThat(warnings())
                .containsExactly(
                        "no employee has an eligibility_date; give the dates of entry, or missed entries are"
                                + " not found: 1",
                        "no employee has an eligibility_date; give the dates of entry, or missed entries are not found: 1");
    }

    @Test
    void thereIsNoWarningWhereDatesAreKeptOrNobodyShouldHaveEntered() {
        run(withSomebodyInTime().entry("E2", "eligible", "service_year", JANUARY, JULY, null));
        assertThat(warnings()).isEmpty();

        run(acme().entry("E1", "ineligible", "none", null, null, null));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void anotherDateIsAnotherActionAndTheSameIsNot() {
        assertThat(List.of(
                        missed(JANUARY, null, 2025),
                        missed(JULY, null, 2025),
                        missed(JANUARY, JULY.plusDays(1), 2025),
                        missed(JANUARY, null, 2026)))
                .doesNotHaveDuplicates();
        assertThat(missed(JANUARY, null, 2025)).isEqualTo(missed(JANUARY, null, 2025));
    }

    private String missed(LocalDate entry, @Nullable LocalDate onFile, int planYear) {
        PlanYearInputs inputs = new PlanYearInputs("ACME", "ACME-GROUP", planYear)
                .entry("E0", "eligible", "service_year", JANUARY, JULY, JANUARY)
                .entry("E1", "eligible", "service_year", entry, JULY, onFile);
        return run(inputs).getFirst().id();
    }

    private static PlanYearInputs acme() {
        return new PlanYearInputs("ACME", "ACME-GROUP", 2025);
    }

    /// A plan that keeps dates of entry: somebody has one.
    private static PlanYearInputs withSomebodyInTime() {
        return acme().entry("E1", "eligible", "service_year", JANUARY, JULY, JANUARY);
    }

    private List<StoredAction> run(PlanYearInputs inputs) {
        inputs.run(session, KEY);
        return StoredAction.of(session, "entry_actions");
    }

    /// The faults of the check, with how many rows each is about.
    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        try (Rows rows = session.rows(SqlText.of(ActionAssets.class, "entry_dates_not_kept.sql"))) {
            while (rows.next()) {
                warnings.add(rows.text("fault") + ": " + rows.integer("rows"));
            }
        }
        return warnings;
    }
}
