package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.compliance.Compliance;
import io.plumbline.functions.assets.Task.Reason;
import io.plumbline.functions.assets.trigger.Arrivals;
import io.plumbline.functions.assets.trigger.CreatedObject;
import io.plumbline.functions.assets.trigger.Ignored;
import io.plumbline.functions.assets.trigger.MalformedEvent;
import io.plumbline.functions.assets.trigger.PlanChoice;
import io.plumbline.functions.assets.trigger.Trigger;
import io.plumbline.functions.assets.trigger.Watch;
import io.plumbline.functions.assets.trigger.YearRule;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Partition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// Finds out which plan years a trigger is about.
record AgendaPlanner(Watch watch, PlanFiles plans) {

    static AgendaPlanner of(Duty duty, Equipment equipment) {
        Configuration configuration = equipment.configuration();
        Watch watch = new Watch(
                configuration.requiredData(),
                configuration.results(),
                Compliance.catalogue().all().stream().map(asset -> asset.name()).collect(Collectors.toSet()),
                duty.startedBy());
        return new AgendaPlanner(watch, equipment.planFiles());
    }

    Agenda plan(Trigger trigger) {
        return switch (trigger) {
            case Trigger.ObjectsCreated created -> arrived(watch.sort(created.objects()));
            case Trigger.Scheduled scheduled -> due(scheduled);
            case Trigger.Direct direct -> new Agenda(List.of(task(direct.partition(), new Reason.Asked())), List.of());
            case Trigger.Nothing nothing -> new Agenda(List.of(), List.of(new Ignored("", nothing.reason())));
        };
    }

    private Agenda arrived(Arrivals arrivals) {
        List<Task> tasks = arrivals.started().entrySet().stream()
                .map(each -> task(each.getKey(), new Reason.Arrived(each.getValue(), datasets(each.getValue()))))
                .toList();
        return new Agenda(tasks, arrivals.ignored());
    }

    private List<String> datasets(List<CreatedObject> objects) {
        return objects.stream().map(watch::dataset).distinct().toList();
    }

    private Agenda due(Trigger.Scheduled scheduled) {
        LocalDate day = LocalDate.ofInstant(scheduled.time(), ZoneOffset.UTC);
        List<String> planIds =
                switch (scheduled.plans()) {
                    case PlanChoice.All _ -> plans.ids();
                    case PlanChoice.Named named -> named.planIds();
                };
        return new Agenda(
                planIds.stream().map(id -> due(id, scheduled.year(), day)).toList(), List.of());
    }

    /// Of a plan whose file is at fault nobody knows when its years begin: it is told of under the calendar
    /// year.
    private Task due(String planId, YearRule rule, LocalDate day) {
        try {
            Plan plan = plans.read(planId);
            return new Task(new Partition(planId, year(rule, plan, day)), () -> plan, new Reason.Due());
        } catch (InputException atFault) {
            Partition partition = new Partition(planId, year(rule, Plan.withDefaults(planId), day));
            return new Task(
                    partition,
                    () -> {
                        throw atFault;
                    },
                    new Reason.Due());
        }
    }

    private static int year(YearRule rule, Plan plan, LocalDate day) {
        return rule.year(plan, day)
                .orElseThrow(
                        () -> new MalformedEvent("the schedule has no year; this function needs one: current, previous"
                                + " or a year of four digits"));
    }

    private Task task(Partition partition, Reason reason) {
        return new Task(partition, () -> plans.read(partition.planId()), reason);
    }
}
