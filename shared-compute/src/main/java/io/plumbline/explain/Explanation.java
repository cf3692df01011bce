package io.plumbline.explain;

import io.plumbline.plan.Period;
import java.util.List;

/// How a plan year came out for one employee.
///
/// @param person what the census says of the employee, in one or two sentences
/// @param chapters one for each asset that judged the employee
/// @param warnings what the data left open
public record Explanation(
        String employeeId,
        String planId,
        int year,
        Period planYear,
        String person,
        List<Chapter> chapters,
        List<String> warnings) {

    public Explanation {
        chapters = List.copyOf(chapters);
        warnings = List.copyOf(warnings);
    }

    /// Every rule that some step followed, once, in the order of the table of rules.
    public List<Rule> rules() {
        return chapters.stream()
                .flatMap(chapter -> chapter.steps().stream())
                .flatMap(step -> step.rules().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
