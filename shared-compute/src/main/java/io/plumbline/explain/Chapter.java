package io.plumbline.explain;

import java.util.List;

/// How one asset came to what it says of the employee.
///
/// @param asset the asset
/// @param title what it is about, for people
/// @param verdict what it came to, in one sentence
/// @param steps how, in order
public record Chapter(String asset, String title, String verdict, List<Step> steps) {
    public Chapter {
        steps = List.copyOf(steps);
    }
}
