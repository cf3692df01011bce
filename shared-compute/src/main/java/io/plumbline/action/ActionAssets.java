package io.plumbline.action;

import io.plumbline.asset.Asset;
import io.plumbline.asset.Parameter;
import io.plumbline.privacy.PseudonymKey;
import java.util.List;

/// The asset that says what must be corrected: the outbox, written before anything is published.
public final class ActionAssets {

    /// The asset that is the outbox.
    public static final String OUTBOX = "corrective_actions";

    private ActionAssets() {}

    public static List<Asset> all() {
        return List.of(correctiveActions());
    }

    /// The key that [#all()] makes pseudonyms with.
    public static Parameter parameter(PseudonymKey key) {
        return new Parameter(PseudonymKey.RELATION, key.fingerprint(), key::bindTo);
    }

    private static Asset correctiveActions() {
        return Asset.named(OUTBOX, ActionAssets.class)
                .keptForTheRun()
                .reads(
                        "annual_additions",
                        "employee_id",
                        "excess",
                        "annual_additions",
                        "applicable_limit",
                        "limited_by",
                        "catch_up_excluded")
                .reads(
                        "elective_deferrals",
                        "employee_id",
                        "excess_deferral",
                        "deferrals",
                        "deferral_limit",
                        "catch_up_limit",
                        "catch_up_used")
                .reads("plan", "plan_id", "employer_id", "plan_year")
                .reads(PseudonymKey.RELATION, "ipad", "opad")
                .yields("action_id", "VARCHAR", "the same for the same breach in every run")
                .yields("kind", "VARCHAR", "what kind of breach it corrects")
                .yields("participant", "VARCHAR", "the participant's pseudonym")
                .yields("plan_id", "VARCHAR", "the plan")
                .yields("plan_year", "INTEGER", "the calendar year in which the plan year begins")
                .yields("amount", "DECIMAL(14,2)", "what is to be corrected, in dollars")
                .yields("detail", "VARCHAR", "the figures behind it, as a JSON object")
                .yields("rule", "VARCHAR", "the rule that was broken, with its citation")
                .digestedBy("""
                        select kind, count(*) as actions, sum(amount) as amount
                        from corrective_actions
                        group by kind
                        order by kind""")
                .summedUpAs("What must be corrected, one action for each breach, under pseudonyms.");
    }
}
