package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.action.OutboxOutcome;
import io.plumbline.action.Outboxes;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Stored;
import io.plumbline.functions.assets.metric.Costs;
import io.plumbline.functions.assets.metric.Metric;
import io.plumbline.functions.assets.trigger.CreatedObject;
import io.plumbline.functions.assets.trigger.Ignored;
import io.plumbline.functions.assets.trigger.MalformedEvent;
import io.plumbline.functions.assets.trigger.PlanChoice;
import io.plumbline.functions.assets.trigger.Trigger;
import io.plumbline.functions.assets.trigger.YearRule;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Partition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;

/// Publishes what outages of the bus have left in outboxes.
record PublishWork(Duty duty, Equipment equipment, Journal journal) implements Work {

    @Override
    public Report perform(Trigger trigger, Call call) {
        return switch (trigger) {
            case Trigger.ObjectsCreated created ->
                new Report(
                        List.of(),
                        created.objects().stream().map(PublishWork::ignored).toList(),
                        List.of());
            case Trigger.Nothing nothing ->
                new Report(List.of(), List.of(new Ignored("", nothing.reason())), List.of());
            case Trigger.Scheduled scheduled -> drain(scheduled, call);
            case Trigger.Direct direct -> drain(direct.partition(), call);
        };
    }

    private Report drain(Trigger.Scheduled scheduled, Call call) {
        Predicate<Manifest> chosen = chosen(scheduled);
        return equipment.withOutboxes(outboxes ->
                publish(outboxes, outboxes.all().stream().filter(chosen).toList(), call));
    }

    private Report drain(Partition partition, Call call) {
        return equipment.withOutboxes(outboxes -> {
            List<Manifest> ofTheYear = outboxes.all().stream()
                    .filter(manifest -> partition(manifest).equals(partition))
                    .toList();
            if (ofTheYear.isEmpty()) {
                InputException none = new InputException(
                        "there are no corrective actions of %s; compute annual-additions first".formatted(partition));
                Outcome outcome = FailedCheck.told(none, partition, duty.assets(), equipment, call);
                RunReport run = new RunReport(duty.assets(), partition, Optional.empty(), 0, outcome);
                return new Report(List.of(run), List.of(), List.of());
            }
            return publish(outboxes, ofTheYear, call);
        });
    }

    private Report publish(Outboxes outboxes, List<Manifest> chosen, Call call) {
        List<RunReport> runs = new ArrayList<>();
        SequencedSet<Partition> left = new LinkedHashSet<>();
        boolean busIsAway = false;
        for (Manifest manifest : chosen) {
            if (busIsAway || call.deadline().hasPassed()) {
                left.add(partition(manifest));
                continue;
            }
            Costs before = equipment.costs();
            equipment.meter().begin();
            for (OutboxOutcome outcome : publish(outboxes, manifest, call)) {
                RunReport run = report(manifest, outcome, call);
                runs.add(run);
                journal.ended(run, equipment, before, call);
                busIsAway = run.outcome() instanceof Outcome.Failed failed
                        && failed.failureClass() == FailureClass.TRANSIENT;
            }
        }
        return new Report(runs, List.of(), List.copyOf(left));
    }

    /// None, where the outbox was published before.
    private List<OutboxOutcome> publish(Outboxes outboxes, Manifest manifest, Call call) {
        return equipment
                .meter()
                .time(
                        Metric.PUBLISH_SECONDS,
                        () -> outboxes.publish(List.of(manifest), equipment.bus(), call.deadline()::hasPassed));
    }

    private RunReport report(Manifest manifest, OutboxOutcome outcome, Call call) {
        Publishing publishing = Publishing.of(outcome);
        Outcome told = publishing.outcome() instanceof Outcome.Failed failed
                ? FailedCheck.told(failed.cause(), partition(manifest), List.of(manifest.asset()), equipment, call)
                : publishing.outcome();
        return new RunReport(
                List.of(manifest.asset()),
                partition(manifest),
                Optional.of(Stored.of(manifest)),
                publishing.published(),
                told);
    }

    /// A schedule may be for one year. For the plan year that contains a day it cannot be, since nobody here
    /// knows when plan years begin; and an outage does not ask for the year either.
    private static Predicate<Manifest> chosen(Trigger.Scheduled scheduled) {
        Predicate<Manifest> ofThePlans =
                switch (scheduled.plans()) {
                    case PlanChoice.All _ -> _ -> true;
                    case PlanChoice.Named named -> manifest -> named.planIds().contains(manifest.planId());
                };
        return switch (scheduled.year()) {
            case YearRule.Every _ -> ofThePlans;
            case YearRule.Named named -> ofThePlans.and(manifest -> manifest.planYear() == named.year());
            case YearRule.Current _, YearRule.Previous _ ->
                throw new MalformedEvent(
                        "the schedule has a year that depends on the plan; this function drains outboxes"
                                + " of every year, or of one that is given as a number");
        };
    }

    private static Partition partition(Manifest manifest) {
        return new Partition(manifest.planId(), manifest.planYear());
    }

    private static Ignored ignored(CreatedObject object) {
        return new Ignored(object.toString(), "no object starts this function");
    }
}
