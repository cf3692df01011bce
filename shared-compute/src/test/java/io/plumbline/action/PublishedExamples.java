package io.plumbline.action;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.privacy.PseudonymKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Events as they really leave: what was found of 2025 through the SELECTs, the outbox, the publisher and the
/// file, and a check that failed. The reference shows these very events.
public final class PublishedExamples {

    static final List<String> EMPLOYEE_IDS = List.of("104711", "JANE.DOE", "208150", "417302");
    static final List<LocalDate> BIRTH_DATES = List.of(
            LocalDate.of(1991, 5, 17), LocalDate.of(1970, 12, 31), LocalDate.of(1999, 2, 28), LocalDate.of(1973, 8, 9));

    private static final LocalDate JULY_2016 = LocalDate.of(2016, 7, 1);
    private static final LocalDate JANUARY_2017 = LocalDate.of(2017, 1, 1);
    private static final LocalDate JANUARY_2025 = LocalDate.of(2025, 1, 1);

    private static final PseudonymKey KEY =
            PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, "the key of the examples"));

    private PublishedExamples() {}

    /// As a check says it to a log.
    private static final AssetCheckFailed FAILED_CHECK = new AssetCheckFailed(
            "ACME",
            2025,
            List.of("elective_deferrals", "annual_additions", "corrective_actions"),
            "contributions: contributions of employees who are not in the census; add the employees to it or correct their"
                    + " ids (3 rows) [the limits go by age and pay, IRC 414(v)(5)(A), 415(c)(1)]");

    private static final EventOrigin INVOCATION =
            new EventOrigin("0b2e7c66-7f3d-4c2a-9a35-5b1d5e2f8a11", "plumbline/0.1.0");

    /// The lines of `events.jsonl`: one event of each detail-type.
    static List<String> publish(Path directory) throws IOException {
        Path events = directory.resolve("events.jsonl");
        try (FileBus bus = FileBus.open(events)) {
            publish(directory, bus);
        }
        return Files.readAllLines(events);
    }

    /// Publishes one event of each detail-type.
    public static void publish(Path directory, EventBus bus) {
        Path outbox = directory.resolve("corrective_actions.parquet");
        try (Session session = Session.open(SessionSettings.reading(List.of(directory)))) {
            new PlanYearInputs("ACME", "ACME-GROUP", 2025)
                    .additions(EMPLOYEE_IDS.get(0), "72150.00", "70000.00", "dollar", "0.00")
                    .deferrals(EMPLOYEE_IDS.get(0), "23500.00", "23500.00", "0.00")
                    .additions(EMPLOYEE_IDS.get(1), "41000.00", "70000.00", "dollar", "7500.00")
                    .deferrals(EMPLOYEE_IDS.get(1), "32400.00", "23500.00", "7500.00")
                    .entry(EMPLOYEE_IDS.get(0), "eligible", "service_year", JULY_2016, JANUARY_2017, JULY_2016)
                    .entry(EMPLOYEE_IDS.get(2), "eligible", "service_year", JANUARY_2025, JANUARY_2025, null)
                    .failed("adp", "4.50", "1.85", "3.7000", "2.0")
                    .takenBack("adp", EMPLOYEE_IDS.get(3), "5.00", "1240.00", "700.00", "970.00", "0.00")
                    .store(session, KEY, outbox);
            try (Outbox actions = Outbox.read(session, outbox);
                    Ledger ledger = FileLedger.in(directory)) {
                new Publisher(ledger, bus, SampleActions.ORIGIN, SampleActions.CLOCK).publish(actions);
            }
        }
        bus.tell(FAILED_CHECK.event(INVOCATION, SampleActions.CLOCK.instant()));
    }
}
