package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.InputException;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Stored;
import io.plumbline.functions.assets.trigger.Ignored;
import io.plumbline.storage.Partition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The answer of an invocation, field by field.
class ReportTest {

    private static final Partition ACME = new Partition("ACME", 2025);
    private static final List<String> ASSETS = List.of("eligibility_flags");

    @Test
    void hasWhatWasDoneWhatStartedNothingAndWhatIsLeft() {
        Report report = new Report(
                List.of(
                        new RunReport(ASSETS, ACME, Optional.of(new Stored("77", 3, false)), 2, new Outcome.Done()),
                        new RunReport(ASSETS, ACME, Optional.empty(), 0, new Outcome.Waiting("no census yet")),
                        new RunReport(
                                ASSETS,
                                ACME,
                                Optional.empty(),
                                0,
                                Outcome.Failed.of(new InputException("no\nsuch column")))),
                List.of(new Ignored("s3://b/x", "it is a plan file")),
                List.of(new Partition("BOLT", 2024)));

        assertThat(report.toJson()).isEqualTo("""
                        {"runs":[{"assets":["eligibility_flags"],"plan_id":"ACME","plan_year":2025,"run_id":"77","rows":3,\
                        "unchanged":false,"status":"done","published":2},\
                        {"assets":["eligibility_flags"],"plan_id":"ACME","plan_year":2025,"status":"waiting",\
                        "message":"no census yet","published":0},\
                        {"assets":["eligibility_flags"],"plan_id":"ACME","plan_year":2025,"status":"failed",\
                        "class":"bad_data","message":"no such column","published":0}],\
                        "ignored":[{"key":"s3://b/x","reason":"it is a plan file"}],\
                        "left":[{"plan_id":"BOLT","plan_year":2024}]}""");
    }
}
