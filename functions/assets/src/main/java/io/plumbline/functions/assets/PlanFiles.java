package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.s3.S3Objects;
import io.plumbline.storage.ResultKey;
import java.util.List;

/// The plan files below the place of the data: `plans/ACME.yaml`.
record PlanFiles(S3Objects data) {

    private static final String FOLDER = "plans/";
    private static final String EXTENSION = ".yaml";

    /// The plan of an id.
    ///
    /// @throws InputException if there is no such file, or it is at fault, or is another plan's
    Plan read(String planId) {
        String name = FOLDER + planId + EXTENSION;
        String shown = data.location().shown(name);
        String text = data.read(name)
                .orElseThrow(
                        () -> new InputException("there is no plan file %s; put the plan's there".formatted(shown)))
                .text();
        Plan plan = PlanFile.parse(shown, text);
        if (!plan.planId().equals(planId)) {
            throw new InputException("plan file %s is of plan_id %s; name it %s%s"
                    .formatted(shown, plan.planId(), plan.planId(), EXTENSION));
        }
        return plan;
    }

    /// The ids of all plans that have a plan file, in order.
    List<String> ids() {
        return data.list(FOLDER).stream()
                .map(listed -> listed.name().substring(FOLDER.length()))
                .filter(name -> name.endsWith(EXTENSION))
                .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                .filter(ResultKey::isPlanId)
                .toList();
    }
}
