package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.privacy.PseudonymKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of `corrective_actions`: it is the outboxes of all families together, row for row, so that an
/// action has one id wherever it is read.
class CorrectiveActionsTest {

    private static final PseudonymKey KEY =
            PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, "a key for the tests only"));
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final List<String> FAMILIES = ActionAssets.OUTBOXES.stream()
            .filter(outbox -> !outbox.equals(ActionAssets.CORRECTIVE_ACTIONS))
            .toList();

    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void run() {
        session = Session.open(SessionSettings.reading(List.of(directory)));
        new PlanYearInputs("ACME", "ACME-GROUP", 2025)
                .additions("E1", "70100.00", "70000.00", "dollar", "0.00")
                .additions("E2", "70100.00", "70000.00", "dollar", "0.00")
                .deferrals("E1", "23600.00", "23500.00", "0.00")
                .entry("E1", "eligible", "service_year", JULY, JULY, JULY)
                .entry("E3", "eligible", "service_year", JULY, JULY, null)
                .failed("adp", "7.95", "5.42", "7.4200", "2.0")
                .takenBack("adp", "E2", "7.95", "500.00", "0.00", "0.00", "0.00")
                .run(session, KEY);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyOutboxHasTheSameColumns() {
        assertThat(ActionAssets.OUTBOXES).allSatisfy(outbox -> assertThat(session.columns("from " + outbox))
                .as(outbox)
                .containsExactly(
                        new ColumnInfo("action_id", "VARCHAR"),
                        new ColumnInfo("kind", "VARCHAR"),
                        new ColumnInfo("participant", "VARCHAR"),
                        new ColumnInfo("plan_id", "VARCHAR"),
                        new ColumnInfo("plan_year", "INTEGER"),
                        new ColumnInfo("amount", "DECIMAL(14,2)"),
                        new ColumnInfo("detail", "VARCHAR"),
                        new ColumnInfo("rule", "VARCHAR")));
    }

    @Test
    void theUnionHoldsTheVeryActionsOfTheFamilies() {
        List<StoredAction> ofTheFamilies = new ArrayList<>();
        FAMILIES.forEach(family -> ofTheFamilies.addAll(actions(family)));

        assertThat(actions(ActionAssets.CORRECTIVE_ACTIONS)).containsExactlyInAnyOrderElementsOf(ofTheFamilies);
        assertThat(FAMILIES).allSatisfy(family -> assertThat(actions(family)).isNotEmpty());
    }

    private List<StoredAction> actions(String outbox) {
        return StoredAction.of(session, outbox);
    }
}
