package io.plumbline.action;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.storage.Codec;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.RunId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Outboxes of [SampleActions], stored as a run stores them.
public final class SampleOutbox {

    public static final RunId RUN = new RunId("0".repeat(31) + "1");

    private static final String ACTIONS = """
            select
                printf('%032x', i) as action_id,
                'annual_additions_limit_exceeded' as kind,
                printf('%032x', 1000000 + i) as participant,
                '{plan}' as plan_id,
                2025 as plan_year,
                2150.00::decimal(14, 2) as amount,
                '{"excess":"2150.00","excess_cents":215000}' as detail,
                'IRC 415(c)(1)' as rule
            from range({from}, {to}) as numbers (i)""";

    private SampleOutbox() {}

    /// The outbox of `ACME` with the first so many actions.
    public static Manifest store(ResultStore results, int actions) {
        return store(results, "ACME", RUN, 0, actions);
    }

    /// The actions of these numbers, replacing what is there.
    public static Manifest store(ResultStore results, String planId, RunId run, int from, int to) {
        return store(results, ActionAssets.CORRECTIVE_ACTIONS, planId, run, from, to);
    }

    /// The same in an outbox of a family of rules.
    static Manifest store(ResultStore results, String asset, String planId, RunId run, int from, int to) {
        ResultKey key = new ResultKey(asset, planId, 2025);
        String select = ACTIONS.replace("{plan}", planId)
                .replace("{from}", String.valueOf(from))
                .replace("{to}", String.valueOf(to));
        try (Session session = Session.open(SessionSettings.reading(List.of(results.workingDirectory())));
                Replacement replacement = results.begin(key)) {
            replacement.write(file -> copy(session, select, file));
            return replacement.commit(new ResultFacts(
                    run,
                    to - from,
                    List.of(),
                    List.of(),
                    "limits",
                    "0.1.0",
                    Codec.DEFAULT,
                    SampleActions.CLOCK.instant(),
                    BigDecimal.ONE,
                    0));
        }
    }

    private static void copy(Session session, String select, Path file) {
        session.copyToParquet(select, file, new ParquetOptions("zstd", Map.of()));
    }
}
