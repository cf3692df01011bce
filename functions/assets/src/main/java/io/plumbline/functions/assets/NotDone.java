package io.plumbline.functions.assets;

import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.trigger.MalformedEvent;
import io.plumbline.storage.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an invocation throws where not all of it is done. Lambda then invokes it again, and what was done
/// already is passed over. The message is one line that says what is left.
abstract sealed class NotDone extends RuntimeException permits NotDone.TransientFailure, NotDone.Fault {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private NotDone(String message, Optional<RuntimeException> cause) {
        super(message, cause.orElse(null));
    }

    /// Trying again helps.
    static final class TransientFailure extends NotDone {

        private static final long serialVersionUID = 1L;

        TransientFailure(String message, Optional<RuntimeException> cause) {
            super(message, cause);
        }
    }

    /// Trying again does not help: somebody must mend the deployment, or the program.
    static final class Fault extends NotDone {

        private static final long serialVersionUID = 1L;

        Fault(String message, Optional<RuntimeException> cause) {
            super(message, cause);
        }
    }

    /// What a report makes an invocation throw; nothing, where all that Lambda can do is done.
    static Optional<NotDone> of(Report report) {
        List<Outcome.Failed> failures = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (RunReport run : report.runs()) {
            if (run.outcome() instanceof Outcome.Failed failed && failed.failureClass() != FailureClass.BAD_DATA) {
                failures.add(failed);
                told.add("%s: %s".formatted(run.partition(), failed.message()));
            }
        }
        if (failures.isEmpty() && report.left().isEmpty()) {
            return Optional.empty();
        }
        if (!report.left().isEmpty()) {
            told.add("time is up; left for the next try: " + shown(report.left()));
        }
        String message = told.stream().limit(SHOWN).collect(Collectors.joining("; "));
        Optional<RuntimeException> cause = failures.stream().findFirst().map(Outcome.Failed::cause);
        return Optional.of(
                failures.stream().anyMatch(failed -> failed.failureClass() == FailureClass.FAULT)
                        ? new Fault(message, cause)
                        : new TransientFailure(message, cause));
    }

    /// What a failure makes an invocation throw that comes before any run.
    static RuntimeException of(RuntimeException failure) {
        if (failure instanceof MalformedEvent || failure instanceof Misconfigured) {
            return failure;
        }
        Outcome.Failed failed = Outcome.Failed.of(failure);
        return failed.failureClass() == FailureClass.TRANSIENT
                ? new TransientFailure(failed.message(), Optional.of(failure))
                : new Fault(failed.message(), Optional.of(failure));
    }

    private static String shown(List<Partition> left) {
        int hidden = left.size() - SHOWN;
        return left.stream().limit(SHOWN).map(Partition::toString).collect(Collectors.joining(", "))
                + (hidden > 0 ? " and %d more".formatted(hidden) : "");
    }
}
