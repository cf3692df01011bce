package io.plumbline.eventbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.action.Ledger;
import io.plumbline.action.Ledgers;
import io.plumbline.s3.S3Objects;
import io.plumbline.storage.Manifest;

/// The ledgers of one bus, among the results in S3:
/// `corrective_actions/plan_id=ACME/plan_year=2025/_published/bus=plumbline/`.
public final class S3Ledgers implements Ledgers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final S3Objects results;
    private final BusName bus;

    /// @param results the place that holds the results
    public S3Ledgers(S3Objects results, BusName bus) {
        this.results = results;
        this.bus = bus;
    }

    @Override
    public Ledger open(Manifest outbox) {
        return S3Ledger.open(results, folder(outbox), marker(outbox));
    }

    @Override
    public boolean isClosed(Manifest outbox) {
        String run = outbox.runId().value();
        return results.read(folder(outbox) + marker(outbox))
                .filter(closed -> run.equals(runOf(closed.text())))
                .isPresent();
    }

    private String folder(Manifest outbox) {
        return "%s/_published/bus=%s/".formatted(Ledgers.place(outbox).directory(), bus.folder());
    }

    /// The object that says for which run of an outbox the ledger is closed.
    private static String marker(Manifest outbox) {
        return "closed-%s.json".formatted(outbox.asset());
    }

    /// A marker that cannot be read closes nothing: the ledger itself tells.
    private static String runOf(String closed) {
        try {
            return JSON.readTree(closed).path("run_id").asText();
        } catch (JsonProcessingException damaged) {
            return "";
        }
    }
}
