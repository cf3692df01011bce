package io.plumbline.explain;

import io.plumbline.plan.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a plan year came out for one employee.
///
/// @param person what the census says of the employee, in one or two sentences
/// @param chapters one for each asset that judged the employee
/// @param warnings what the data left open
/// @param secondsForEveryone what it took to compute what only everyone's rows tell; empty where that was on file
public record Explanation(
        String employeeId,
        String planId,
        int year,
        Period planYear,
        String person,
        List<Chapter> chapters,
        List<String> warnings,
        Optional<BigDecimal> secondsForEveryone) {

    public Explanation {
        chapters = List.copyOf(chapters);
        warnings = List.copyOf(warnings);
    }

    static Explanation of(Facts facts, List<Chapter> chapters, List<String> warnings) {
        return new Explanation(
                facts.question().employeeId(),
                facts.plan().planId(),
                facts.year(),
                facts.plan().planYear(facts.year()),
                Person.sentence(facts),
                chapters,
                warnings,
                Optional.empty());
    }

    /// The same with more warnings, which come first.
    Explanation warning(List<String> more) {
        List<String> all = Stream.concat(more.stream(), warnings.stream()).toList();
        return new Explanation(employeeId, planId, year, planYear, person, chapters, all, secondsForEveryone);
    }

    /// The same, after something was computed over everyone for it.
    Explanation after(BigDecimal seconds) {
        return new Explanation(employeeId, planId, year, planYear, person, chapters, warnings, Optional.of(seconds));
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
