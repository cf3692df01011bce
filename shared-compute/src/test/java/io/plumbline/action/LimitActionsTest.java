package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.privacy.PseudonymKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the outboxes of limits: one action for each excess and none without one, the facts of the
/// kind to the cent, and an id that is the same for the same breach and no other.
class LimitActionsTest {

    private static final PseudonymKey KEY =
            PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, "a key for the tests only"));

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
    void nobodyWithinTheLimitsNeedsAnAction() {
        List<StoredAction> actions = run(acme().additions("E1", "70000.00", "70000.00", "dollar", "0.00")
                .deferrals("E1", "31000.00", "23500.00", "7500.00"));

        assertThat(actions).isEmpty();
    }

    @Test
    void anExcessOfOneCentIsAnAction() {
        List<StoredAction> actions = run(acme().additions("E1", "70000.01", "70000.00", "dollar", "0.00"));

        assertThat(actions)
                .singleElement()
                .extracting(StoredAction::amount)
                .isEqualTo(Optional.of(new BigDecimal("0.01")));
    }

    @Test
    void annualAdditionsOverTheLimitCarryTheFactsOfTheLimit() {
        List<StoredAction> actions = run(acme().additions("E1", "52150.00", "50000.00", "compensation", "7500.00"));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo("annual_additions_limit_exceeded");
            assertThat(action.planId()).isEqualTo("ACME");
            assertThat(action.planYear()).isEqualTo(2025);
            assertThat(action.amount()).contains(new BigDecimal("2150.00"));
            assertThat(action.rule()).isEqualTo("IRC 415(c)(1); 26 CFR 1.415(c)-1(a)(1)");
            assertThat(action.detail())
                    .isEqualTo("{\"excess\":\"2150.00\",\"excess_cents\":215000,"
                            + "\"annual_additions\":\"52150.00\",\"annual_additions_cents\":5215000,"
                            + "\"applicable_limit\":\"50000.00\",\"applicable_limit_cents\":5000000,"
                            + "\"limited_by\":\"compensation\","
                            + "\"catch_up_excluded\":\"7500.00\",\"catch_up_excluded_cents\":750000,"
                            + "\"correction\":[{\"treatment\":\"forfeit\",\"money_type\":\"profit_sharing\","
                            + "\"amount\":\"2150.00\",\"amount_cents\":215000}]}");
        });
    }

    @Test
    void excessDeferralsSayByWhichDayTheyMustBeDistributedAndHowTheyAreTaxed() {
        List<StoredAction> actions = run(acme().deferrals("E1", "31000.50", "23500.00", "7500.00"));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo("elective_deferral_limit_exceeded");
            assertThat(action.amount()).contains(new BigDecimal("0.50"));
            assertThat(action.rule()).isEqualTo("IRC 402(g)(1); 26 CFR 1.402(g)-1(e)(2)");
            assertThat(action.detail())
                    .isEqualTo("{\"excess_deferral\":\"0.50\",\"excess_deferral_cents\":50,"
                            + "\"deferrals\":\"31000.50\",\"deferrals_cents\":3100050,"
                            + "\"deferral_limit\":\"23500.00\",\"deferral_limit_cents\":2350000,"
                            + "\"catch_up_limit\":\"7500.00\",\"catch_up_limit_cents\":750000,"
                            + "\"catch_up_used\":\"7500.00\",\"catch_up_used_cents\":750000,"
                            + "\"distribute_by\":\"2026-04-15\",\"taxable_year\":2025,"
                            + "\"tax_consequence\":\"taxed in the taxable year, when it was deferred; what is not"
                            + " distributed by distribute_by is taxed again when it is distributed,"
                            + " 26 CFR 1.402(g)-1(e)(8)(iii)\"}");
        });
    }

    @Test
    void theLargestAmountOfItsTypeKeepsEveryCent() {
        List<StoredAction> actions = run(acme().additions("E1", "999999999999.99", "0.00", "compensation", "0.00"));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.amount()).contains(new BigDecimal("999999999999.99"));
            assertThat(action.detail()).contains("\"excess_cents\":99999999999999,");
        });
    }

    @Test
    void onePersonOverBothLimitsHasTwoActionsUnderOnePseudonym() {
        List<StoredAction> actions = run(acme().additions("E1", "70100.00", "70000.00", "dollar", "0.00")
                .deferrals("E1", "23600.00", "23500.00", "0.00"));

        assertThat(actions).hasSize(2);
        assertThat(actions)
                .extracting(StoredAction::participant)
                .containsOnly(actions.getFirst().participant());
        assertThat(actions)
                .extracting(StoredAction::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void theSameBreachHasTheSameIdInEveryRun() {
        assertThat(run(breachOf("ACME", 2025, "2150.00"))).isEqualTo(run(breachOf("ACME", 2025, "2150.00")));
    }

    @Test
    void anotherPlanYearOrAmountIsAnotherAction() {
        assertThat(List.of(
                        run(breachOf("ACME", 2025, "2150.00")).getFirst().id(),
                        run(breachOf("ACME-PS", 2025, "2150.00")).getFirst().id(),
                        run(breachOf("ACME", 2024, "2150.00")).getFirst().id(),
                        run(breachOf("ACME", 2025, "2150.01")).getFirst().id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTheOutboxDoesNotDependOnTheOrderOfItsInputs() {
        PlanYearInputs upwards = acme();
        PlanYearInputs downwards = acme();
        for (int i = 0; i < 50; i++) {
            upwards.additions("E" + i, "70001.00", "70000.00", "dollar", "0.00");
            downwards.additions("E" + (49 - i), "70001.00", "70000.00", "dollar", "0.00");
        }

        assertThat(run(downwards)).hasSize(50).isEqualTo(run(upwards));
    }

    private static PlanYearInputs acme() {
        return new PlanYearInputs("ACME", "ACME-GROUP", 2025);
    }

    private static PlanYearInputs breachOf(String planId, int planYear, String excess) {
        return new PlanYearInputs(planId, "ACME-GROUP", planYear).additions("E1", excess, "0.00", "dollar", "0.00");
    }

    private List<StoredAction> run(PlanYearInputs inputs) {
        inputs.run(session, KEY);
        return StoredAction.of(session, "limit_actions");
    }
}
