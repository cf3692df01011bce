package io.plumbline.action;

import io.plumbline.asset.Asset;
import io.plumbline.asset.Parameter;
import io.plumbline.privacy.PseudonymKey;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The assets that say what must be corrected: the outboxes, written before anything is published.
///
/// Each family of rules has an outbox of its own, because each is judged at another time: an entry when a
/// census comes, limits with every contribution, a test when the year is over. `corrective_actions` is all of
/// them together, for whoever judges everything at once.
public final class ActionAssets {

    /// The outbox of everything that must be corrected.
    public static final String CORRECTIVE_ACTIONS = "corrective_actions";

    /// The assets that are outboxes. They have the same columns, and what is in two of them has one action id.
    public static final List<String> OUTBOXES =
            List.of("limit_actions", "entry_actions", "nondiscrimination_actions", CORRECTIVE_ACTIONS);

    private static final String[] ACTION = {
        "action_id", "kind", "participant", "plan_id", "plan_year", "amount", "detail", "rule"
    };

    private ActionAssets() {}

    public static List<Asset> all() {
        return Stream.concat(
                        FindingAssets.all().stream(),
                        Stream.of(limitActions(), entryActions(), nondiscriminationActions(), correctiveActions()))
                .toList();
    }

    /// The key that the outboxes make pseudonyms with.
    public static Parameter parameter(PseudonymKey key) {
        return new Parameter(PseudonymKey.RELATION, key.fingerprint(), key::bindTo);
    }

    /// Whether some of these assets need the key: only a run of an outbox does.
    public static boolean needKey(Collection<String> assets) {
        return assets.stream().anyMatch(OUTBOXES::contains);
    }

    private static Asset limitActions() {
        return familyOutbox("limit_actions", "limit_breaches")
                .summedUpAs("What must be corrected because a limit was exceeded, under pseudonyms.");
    }

    private static Asset entryActions() {
        return familyOutbox("entry_actions", "missed_entries")
                .summedUpAs("What must be corrected because an entry was missed, under pseudonyms.");
    }

    private static Asset nondiscriminationActions() {
        return familyOutbox("nondiscrimination_actions", "failed_tests")
                .summedUpAs("What must be corrected because a test failed, under pseudonyms.");
    }

    private static Asset correctiveActions() {
        return outbox(CORRECTIVE_ACTIONS)
                .reads("limit_actions", ACTION)
                .reads("entry_actions", ACTION)
                .reads("nondiscrimination_actions", ACTION)
                .summedUpAs("What must be corrected, one action for each breach, under pseudonyms.");
    }

    private static Asset.Builder familyOutbox(String name, String findings) {
        return outbox(name)
                .sharing("actions", "findings", findings, FindingAssets.COLUMNS)
                .reads("plan", "plan_id", "employer_id", "plan_year")
                .reads(PseudonymKey.RELATION, "ipad", "opad");
    }

    private static Asset.Builder outbox(String name) {
        return Asset.named(name, ActionAssets.class)
                .keptForTheRun()
                .yields("action_id", "VARCHAR", "the same for the same finding in every run")
                .yields("kind", "VARCHAR", "what kind of thing must be corrected")
                .yields("participant", "VARCHAR", "the participant's pseudonym")
                .yields("plan_id", "VARCHAR", "the plan")
                .yields("plan_year", "INTEGER", "the calendar year in which the plan year begins")
                .yields("amount", "DECIMAL(14,2)", "what is to be corrected, in dollars; null: not computed")
                .yields("detail", "VARCHAR", "the figures behind it, as a JSON object")
                .yields("rule", "VARCHAR", "the rule that was broken, with its citation")
                .digestedBy("""
                        select kind, count(*) as actions, sum(amount) as amount
                        from %s
                        group by kind
                        order by kind""".formatted(name));
    }
}
