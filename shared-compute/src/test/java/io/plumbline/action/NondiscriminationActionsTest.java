package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.privacy.PseudonymKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of `nondiscrimination_actions`: one action for each highly compensated employee and failed
/// test, of what is taken back from them, with the test's figures and its two deadlines.
class NondiscriminationActionsTest {

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
    void aFailedAdpTestCarriesItsFiguresAndWhatBecomesOfTheExcess() {
        List<StoredAction> actions = run(acme().failed("adp", "7.95", "5.42", "7.4200", "2.0")
                .takenBack("adp", "E1", "9.50", "1000.25", "500.00", "300.00", "100.00"));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.kind()).isEqualTo("nondiscrimination_test_failed");
            assertThat(action.amount()).contains(new BigDecimal("1600.25"));
            assertThat(action.rule()).isEqualTo("IRC 401(k)(3), (8); 26 CFR 1.401(k)-2(b)(2)");
            assertThat(action.detail())
                    .isEqualTo("{\"test\":\"adp\",\"tested_group\":\"all\",\"method\":\"current_year\","
                            + "\"percent\":\"9.50\",\"hce_percent\":\"7.95\",\"nhce_percent\":\"5.42\","
                            + "\"limit_percent\":\"7.4200\",\"limb\":\"2.0\","
                            + "\"refund\":\"1000.25\",\"refund_cents\":100025,"
                            + "\"recharacterized_catch_up\":\"500.00\",\"recharacterized_catch_up_cents\":50000,"
                            + "\"forfeited_match\":\"300.00\",\"forfeited_match_cents\":30000,"
                            + "\"excess_deferral_distributed\":\"100.00\","
                            + "\"excess_deferral_distributed_cents\":10000,"
                            + "\"correct_by\":\"2026-03-15\",\"correct_at_the_latest\":\"2026-12-31\"}");
        });
    }

    @Test
    void aFailedAcpTestHasItsOwnRule() {
        List<StoredAction> actions = run(acme().failed("acp", "6.00", "2.00", "4.0000", "2.0")
                .takenBack("acp", "E1", "6.00", "400.00", "0.00", "100.00", "0.00"));

        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.amount()).contains(new BigDecimal("500.00"));
            assertThat(action.rule()).isEqualTo("IRC 401(m)(2), (6); 26 CFR 1.401(m)-2(b)(2)");
        });
    }

    @Test
    void oneWhoIsAllocatedNothingNeedsNoAction() {
        assertThat(run(acme().failed("adp", "7.95", "5.42", "7.4200", "2.0")
                        .takenBack("adp", "E1", "9.50", "0.00", "0.00", "0.00", "0.00")))
                .isEmpty();
    }

    @Test
    void theSameAmountOfTwoTestsIsTwoActionsOfOnePseudonym() {
        List<StoredAction> actions = run(acme().failed("adp", "7.95", "5.42", "7.4200", "2.0")
                .failed("acp", "6.00", "2.00", "4.0000", "2.0")
                .takenBack("adp", "E1", "9.50", "500.00", "0.00", "0.00", "0.00")
                .takenBack("acp", "E1", "6.00", "500.00", "0.00", "0.00", "0.00"));

        assertThat(actions).hasSize(2);
        assertThat(actions).extracting(StoredAction::id).doesNotHaveDuplicates();
        assertThat(actions)
                .extracting(StoredAction::participant)
                .containsOnly(actions.getFirst().participant());
    }

    @Test
    void whatIsToBeDoneMakesTheAction() {
        assertThat(List.of(
                        idOf("500.00", "0.00", "0.00", "0.00"),
                        idOf("500.01", "0.00", "0.00", "0.00"),
                        idOf("300.00", "200.00", "0.00", "0.00"),
                        idOf("300.00", "0.00", "0.00", "200.00"),
                        idOf("500.00", "0.00", "50.00", "0.00")))
                .doesNotHaveDuplicates();
        assertThat(idOf("500.00", "0.00", "0.00", "0.00")).isEqualTo(idOf("500.00", "0.00", "0.00", "0.00"));
    }

    private String idOf(String refund, String recharacterized, String forfeitedMatch, String excessDeferral) {
        return run(acme().failed("adp", "7.95", "5.42", "7.4200", "2.0")
                        .takenBack("adp", "E1", "9.50", refund, recharacterized, forfeitedMatch, excessDeferral))
                .getFirst()
                .id();
    }

    private static PlanYearInputs acme() {
        return new PlanYearInputs("ACME", "ACME-GROUP", 2025);
    }

    private List<StoredAction> run(PlanYearInputs inputs) {
        inputs.run(session, KEY);
        return StoredAction.of(session, "nondiscrimination_actions");
    }
}
