package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.action.ActionKind;
import io.plumbline.action.AssetCheckFailed;
import io.plumbline.action.CorrectiveAction;
import io.plumbline.action.EventOrigin;
import io.plumbline.action.FileBus;
import io.plumbline.action.FileLedger;
import io.plumbline.action.Ledger;
import io.plumbline.action.Publisher;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Events as they are really made.
final class PublishedEvents {

    private static final EventOrigin ORIGIN = new EventOrigin("3f1c9a52b7d04e68", "plumbline/0.1.0");

    private PublishedEvents() {}

    /// That data could not be judged.
    static JsonNode failedCheck() throws IOException {
        AssetCheckFailed failed = new AssetCheckFailed(
                "ACME", 2025, List.of("eligibility_flags"), "census.parquet: the column birth_date is missing");
        return new JsonMapper().readTree(failed.event(ORIGIN, Instant.now()).toJson());
    }

    /// One of each kind of action, by way of the publisher.
    static List<JsonNode> actions(Path directory) throws IOException {
        Path events = directory.resolve("events.jsonl");
        List<CorrectiveAction> actions =
                Arrays.stream(ActionKind.values()).map(PublishedEvents::action).toList();
        try (Ledger ledger = FileLedger.in(directory);
                FileBus bus = FileBus.open(events)) {
            new Publisher(ledger, bus, ORIGIN, Clock.systemUTC()).publish(actions.iterator());
        }
        List<JsonNode> published = new ArrayList<>();
        for (String line : Files.readAllLines(events)) {
            published.add(new JsonMapper().readTree(line));
        }
        return published;
    }

    private static CorrectiveAction action(ActionKind kind) {
        return new CorrectiveAction(
                "%032x".formatted(kind.code().hashCode()),
                kind,
                "470ca8904ca23bb49bb27e024cb6418e",
                "ACME",
                2025,
                Optional.of(new BigDecimal("2150.00")),
                "{\"entry_date\":\"2025-01-01\"}",
                "a rule");
    }
}
