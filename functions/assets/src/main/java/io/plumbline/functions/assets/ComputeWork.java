package io.plumbline.functions.assets;

import io.plumbline.MissingDatasetException;
import io.plumbline.action.ActionAssets;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.CancelledException;
import io.plumbline.asset.Parameter;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Stored;
import io.plumbline.functions.assets.metric.Costs;
import io.plumbline.functions.assets.trigger.Trigger;
import io.plumbline.limits.LimitTable;
import io.plumbline.storage.Codec;
import io.plumbline.storage.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes the assets of plan years, one after another, and publishes what they say must be corrected. One
/// that fails does not keep the next from being computed.
record ComputeWork(Duty duty, Equipment equipment, Journal journal) implements Work {

    @Override
    public Report perform(Trigger trigger, Call call) {
        Agenda agenda = AgendaPlanner.of(duty, equipment).plan(trigger);
        List<RunReport> runs = new ArrayList<>();
        List<Partition> left = new ArrayList<>();
        for (Task task : agenda.tasks()) {
            if (call.deadline().hasPassed()) {
                left.add(task.partition());
                continue;
            }
            Costs before = equipment.costs();
            equipment.meter().begin();
            try {
                RunReport run = run(task, call);
                runs.add(run);
                journal.ended(run, equipment, before, call);
            } catch (CancelledException timeIsUp) {
                left.add(task.partition());
            }
        }
        return new Report(runs, agenda.ignored(), left);
    }

    private RunReport run(Task task, Call call) {
        Optional<Stored> stored = Optional.empty();
        long published = 0;
        Outcome outcome;
        try {
            List<AssetResult> results = compute(task, call);
            stored = Optional.of(Stored.of(results));
            Publishing publishing = Publishing.of(results, equipment, call);
            published = publishing.published();
            outcome = publishing.outcome();
        } catch (CancelledException timeIsUp) {
            throw timeIsUp;
        } catch (RuntimeException failure) {
            outcome = failure instanceof MissingDatasetException missing && task.mayWaitFor(missing)
                    ? new Outcome.Waiting(Outcome.line(missing))
                    : FailedCheck.told(failure, task.partition(), duty.assets(), equipment, call);
        }
        return new RunReport(duty.assets(), task.partition(), stored, published, outcome);
    }

    private List<AssetResult> compute(Task task, Call call) {
        Presence.require(task, equipment.data());
        RunRequest request = new RunRequest(
                duty.assets(),
                task.plan().get(),
                task.partition().planYear(),
                LimitTable.bundled(),
                parameters(),
                Codec.DEFAULT);
        return call.deadline().within(cancellation -> equipment.runner().run(request, RunObserver.NONE, cancellation));
    }

    private List<Parameter> parameters() {
        return ActionAssets.needKey(duty.assets())
                ? List.of(ActionAssets.parameter(equipment.pseudonymKey()))
                : List.of();
    }
}
