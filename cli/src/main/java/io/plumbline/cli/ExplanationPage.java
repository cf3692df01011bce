package io.plumbline.cli;

import io.plumbline.explain.Chapter;
import io.plumbline.explain.Explanation;
import io.plumbline.explain.Figure;
import io.plumbline.explain.Rule;
import io.plumbline.explain.Section;
import io.plumbline.explain.Step;
import io.plumbline.typeset.Typeset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An explanation as a page of text: sentences at the left, their citations at the right, and below them the figures
/// under each other.
final class ExplanationPage {

    private static final String INDENT = "   ";
    private static final String FIGURES_INDENT = INDENT + INDENT;
    private static final int MARGIN = 32;
    private static final int GAP = 3;
    private static final int MOST_LABELS = 40;
    private static final int AMOUNTS = 18;
    private static final int SOURCES = 15;

    /// Before the citation of a rule that was not read in its source yet.
    private static final String TO_CONFIRM = "* ";

    /// A space at which no line breaks.
    private static final char UNBROKEN = '\u00a0';

    /// From which width on a list of citations has room for the longest of them.
    private static final int ROOMY = 90;

    private final Screen screen;

    /// How wide the column of labels is: as wide as it need be, where there is room beside it.
    private final int labels;

    ExplanationPage(Screen screen) {
        this.screen = screen;
        labels = Math.min(MOST_LABELS, screen.width() - FIGURES_INDENT.length() - AMOUNTS - GAP - SOURCES);
    }

    void print(Explanation explanation) {
        head(explanation);
        List<Chapter> chapters = explanation.chapters();
        IntStream.range(0, chapters.size()).forEach(i -> chapter(i + 1, chapters.get(i)));
        foot(explanation);
    }

    private void head(Explanation explanation) {
        String plan = "Plan %s, plan year %d".formatted(explanation.planId(), explanation.year());
        String id = explanation.employeeId();
        screen.line(screen.bold(id) + " ".repeat(Math.max(GAP, screen.width() - id.length() - plan.length())) + plan);
        screen.rule('=');
        String days = "%s The plan year runs from %s to %s."
                .formatted(
                        explanation.person(),
                        Typeset.date(explanation.planYear().start()),
                        Typeset.date(explanation.planYear().end()));
        Screen.wrapped(days, screen.width()).forEach(screen::line);
        screen.blank();
        screen.line(screen.bold("In short"));
        int titles = explanation.chapters().stream()
                .mapToInt(chapter -> chapter.title().length())
                .max()
                .orElse(0);
        for (Chapter chapter : explanation.chapters()) {
            hanging(
                    INDENT,
                    chapter.title() + " ".repeat(titles - chapter.title().length() + GAP),
                    chapter.verdict());
        }
        for (String warning : explanation.warnings()) {
            hanging(INDENT, "Note: ", warning);
        }
    }

    private void chapter(int number, Chapter chapter) {
        screen.blank();
        screen.blank();
        screen.line(screen.bold(number + ". " + chapter.title()));
        screen.rule('-');
        Screen.wrapped(chapter.verdict(), screen.width() - INDENT.length()).forEach(line -> screen.line(INDENT + line));
        chapter.steps().forEach(this::step);
    }

    private void step(Step step) {
        screen.blank();
        List<String> citations =
                step.rules().stream().flatMap(ExplanationPage::citation).toList();
        int margin = citations.stream().mapToInt(String::length).reduce(MARGIN, Math::max);
        List<String> text = Screen.wrapped(step.sentence(), screen.width() - INDENT.length() - GAP - margin);
        for (int i = 0; i <= Math.max(text.size(), citations.size() - 1); i++) {
            String left = i == 0 ? step.title() : i <= text.size() ? text.get(i - 1) : "";
            String right = i < citations.size() ? citations.get(i) : "";
            String space = " ".repeat(Math.max(GAP, screen.width() - INDENT.length() - left.length() - right.length()));
            screen.line(
                    (INDENT + (i == 0 ? screen.bold(left) : left) + (right.isEmpty() ? "" : space + screen.dim(right)))
                            .stripTrailing());
        }
        if (!step.figures().isEmpty()) {
            screen.blank();
            step.figures().forEach(this::figure);
        }
    }

    /// The lines of a rule's citation.
    private static Stream<String> citation(Rule rule) {
        return Arrays.stream(rule.citation().split("; ", -1)).map(each -> mark(rule) + each);
    }

    /// A rule's citation within a text, which breaks between citations and not within them where there is room.
    private String cited(Rule rule) {
        String cited = citation(rule).collect(Collectors.joining("; "));
        return screen.width() < ROOMY ? cited : cited.replace(' ', UNBROKEN).replace(";" + UNBROKEN, "; ");
    }

    private static String mark(Rule rule) {
        return switch (rule.standing()) {
            case READ -> "";
            case TO_CONFIRM -> TO_CONFIRM;
        };
    }

    private void figure(Figure figure) {
        String value = figure.measure().text();
        if (figure.isOutcome()) {
            String under = " ".repeat(Math.max(0, labels + AMOUNTS - value.length()));
            screen.line(screen.dim(FIGURES_INDENT + under + "-".repeat(value.length())));
        }
        List<String> label = Screen.wrapped(figure.label(), labels);
        label.subList(0, label.size() - 1).forEach(line -> screen.line(FIGURES_INDENT + line));
        int space = labels + AMOUNTS - label.getLast().length() - value.length();
        String line = FIGURES_INDENT + label.getLast() + " ".repeat(Math.max(GAP, space)) + value;
        if (figure.source().isEmpty()) {
            screen.line(figure.isOutcome() ? screen.bold(line) : line);
            return;
        }
        List<String> source = Screen.wrapped(figure.source(), screen.width() - line.length() - GAP);
        screen.line(line + " ".repeat(GAP) + screen.dim(source.getFirst()));
        source.stream().skip(1).forEach(more -> screen.line(" ".repeat(line.length() + GAP) + screen.dim(more)));
    }

    private void foot(Explanation explanation) {
        screen.blank();
        screen.blank();
        screen.line(screen.bold("Where the rules are explained"));
        screen.rule('-');
        Map<Section, String> citations = explanation.rules().stream()
                .collect(Collectors.groupingBy(
                        Rule::section,
                        () -> new EnumMap<>(Section.class),
                        Collectors.mapping(this::cited, Collectors.joining("; "))));
        int widest = citations.keySet().stream()
                .mapToInt(section -> section.heading().length())
                .max()
                .orElse(0);
        citations.forEach((section, cited) -> hanging(
                INDENT,
                section.heading() + " ".repeat(widest - section.heading().length() + GAP),
                cited));
        screen.blank();
        String marked = explanation.rules().stream().anyMatch(rule -> rule.standing() == Rule.Standing.TO_CONFIRM)
                ? " A rule marked * is widely stated, and still to be confirmed against its source."
                : "";
        Screen.wrapped(
                        "The sections are those of docs/METHODOLOGY.md." + marked
                                + " This page says what was computed and by which rule; it is no legal advice.",
                        screen.width() - INDENT.length())
                .forEach(line -> screen.line(INDENT + line));
    }

    /// A text whose lines after the first stand under its beginning.
    private void hanging(String indent, String head, String text) {
        String under = indent + " ".repeat(head.length());
        List<String> lines = Screen.wrapped(text, screen.width() - under.length()).stream()
                .map(line -> line.replace(UNBROKEN, ' '))
                .toList();
        screen.line(indent + head + lines.getFirst());
        lines.stream().skip(1).forEach(line -> screen.line(under + line));
    }
}
