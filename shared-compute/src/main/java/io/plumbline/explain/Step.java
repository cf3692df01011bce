package io.plumbline.explain;

import java.util.List;

/// One step of an explanation.
///
/// @param title what it is about, in a few words
/// @param sentence what was found and why, in one or two sentences
/// @param figures the values used, and what they lead to
/// @param rules the rules followed
public record Step(String title, String sentence, List<Figure> figures, List<Rule> rules) {

    public Step {
        figures = List.copyOf(figures);
        rules = List.copyOf(rules);
    }

    static Step of(String title, String sentence, Figures figures, Rule... rules) {
        return new Step(title, sentence, figures.list(), List.of(rules));
    }
}
