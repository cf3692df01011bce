package io.plumbline.report;

import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.RecordedCheck;
import io.plumbline.typeset.Typeset;
import java.util.List;

/// What each result is, what it was computed from and by what, as its manifest says.
///
/// @param disagreements sentences about results that do not rest on the same inputs or limits
record RunSection(List<Manifest> manifests, List<InputFile> inputs, List<String> disagreements) {

    static RunSection of(ReportRequest request, List<Manifest> manifests) {
        List<InputFile> inputs = manifests.stream()
                .flatMap(manifest -> manifest.inputs().stream())
                .distinct()
                .toList();
        return new RunSection(manifests, inputs, Agreement.disagreements(request, manifests));
    }

    /// `9 passed, 1 warning`.
    static String checks(Manifest manifest) {
        long warnings = failed(manifest).size();
        long passed = manifest.checks().size() - warnings;
        return Typeset.count(passed) + " passed"
                + (warnings == 0 ? "" : ", " + Typeset.count(warnings, "warning", "warnings"));
    }

    /// The checks that found fault with something and let the run go on.
    static List<RecordedCheck> failed(Manifest manifest) {
        return manifest.checks().stream()
                .filter(check -> check.outcome() == RecordedCheck.Outcome.FAILED)
                .toList();
    }
}
