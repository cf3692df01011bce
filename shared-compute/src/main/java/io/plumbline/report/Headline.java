package io.plumbline.report;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The figures that a reader wants first, and what they come to in a sentence.
record Headline(String verdict, List<Figure> figures) {

    static Headline of(
            Optional<AdditionsSection> additions,
            Optional<DeferralsSection> deferrals,
            Optional<EligibilitySection> eligibility,
            Optional<TestsSection> tests,
            Optional<ActionsSection> actions,
            long overBoth) {
        List<Figure> figures = new ArrayList<>();
        figures.add(employees(additions, deferrals));
        figures.add(eligibility
                .map(section -> new Figure(
                        "Eligible",
                        Typeset.count(section.eligible()),
                        "of " + Typeset.count(section.active()) + " active employees",
                        Tone.PLAIN))
                .orElse(Figure.notRun("Eligible", "eligibility_flags")));
        figures.add(over(additions, deferrals, overBoth));
        figures.add(actions.map(section -> toCorrect(section, overBoth > 0 || isCountedTwice(tests)))
                .orElse(Figure.notRun("To correct", "corrective_actions")));
        figures.add(additions
                .map(section -> new Figure(
                        "Near the limit",
                        Typeset.count(section.totals().atRisk()),
                        "at " + section.threshold() + " of the 415(c) limit or above",
                        section.totals().atRisk() > 0 ? Tone.NEAR : Tone.WITHIN))
                .orElse(Figure.notRun("Near the limit", "annual_additions")));
        figures.add(tests.map(Headline::tests).orElse(Figure.notRun("ADP and ACP", "nondiscrimination")));
        return new Headline(verdict(additions, deferrals, tests, actions, overBoth), figures);
    }

    private static Figure employees(Optional<AdditionsSection> additions, Optional<DeferralsSection> deferrals) {
        return additions
                .map(section -> section.totals().employees())
                .or(() -> deferrals.map(DeferralsSection::employees))
                .map(employees -> new Figure("Participants", Typeset.count(employees), "in the census", Tone.PLAIN))
                .orElse(Figure.notRun("Participants", "annual_additions"));
    }

    private static Figure over(
            Optional<AdditionsSection> additions, Optional<DeferralsSection> deferrals, long overBoth) {
        if (additions.isEmpty() && deferrals.isEmpty()) {
            return Figure.notRun("Over a limit", "annual_additions, elective_deferrals");
        }
        long overAdditions = exceeded(additions);
        long overDeferrals = overLimit(deferrals);
        long over = overAdditions + overDeferrals - overBoth;
        String note = additions.isEmpty()
                ? "402(g); annual additions were not run"
                : deferrals.isEmpty()
                        ? "415(c); elective deferrals were not run"
                        : "415(c): %s; 402(g): %s"
                                .formatted(Typeset.count(overAdditions), Typeset.count(overDeferrals));
        return new Figure("Over a limit", Typeset.count(over), note, over > 0 ? Tone.OVER : Tone.WITHIN);
    }

    /// Whether a failed test counts excess deferrals, which have actions of their own.
    private static boolean isCountedTwice(Optional<TestsSection> tests) {
        return tests.flatMap(TestsSection::totals)
                .filter(totals -> totals.excessDeferral().signum() > 0)
                .isPresent();
    }

    private static Figure toCorrect(ActionsSection section, boolean atMost) {
        String note = "in " + Typeset.count(section.actions(), "action", "actions");
        return new Figure(
                "To correct",
                Typeset.dollars(section.amount()),
                atMost ? note + ", at most" : note,
                section.amount().compareTo(BigDecimal.ZERO) > 0 ? Tone.OVER : Tone.WITHIN);
    }

    private static Figure tests(TestsSection section) {
        String names = section.tests().stream().map(NondiscriminationTest::name).collect(Collectors.joining(", "));
        return section.failed().isEmpty()
                ? new Figure("ADP and ACP", "passed", names, Tone.WITHIN)
                : new Figure(
                        "ADP and ACP",
                        "failed",
                        section.failed().stream()
                                .map(test -> "%s by %s".formatted(test.name(), Typeset.dollars(test.excess())))
                                .collect(Collectors.joining("; ")),
                        Tone.OVER);
    }

    private static String verdict(
            Optional<AdditionsSection> additions,
            Optional<DeferralsSection> deferrals,
            Optional<TestsSection> tests,
            Optional<ActionsSection> actions,
            long overBoth) {
        List<String> sentences = new ArrayList<>();
        additions.ifPresent(section -> sentences.add(section.verdict()));
        deferrals.ifPresent(section -> sentences.add(section.verdict()));
        tests.ifPresent(section -> sentences.add(section.verdict()));
        actions.flatMap(ActionsSection::missedEntries).ifPresent(sentences::add);
        if (overBoth > 0) {
            sentences.add("%s over both limits; to correct one breach corrects part of the other."
                    .formatted(Typeset.count(overBoth, "employee is", "employees are")));
        }
        return String.join(" ", sentences);
    }

    private static long exceeded(Optional<AdditionsSection> additions) {
        return additions.map(section -> section.totals().exceeded()).orElse(0L);
    }

    private static long overLimit(Optional<DeferralsSection> deferrals) {
        return deferrals.map(DeferralsSection::overLimit).orElse(0L);
    }
}
