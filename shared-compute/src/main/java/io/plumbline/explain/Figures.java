package io.plumbline.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers the values of a step, in the order in which they are read. A value that is not on file has no line.
final class Figures {

    private final List<Figure> lines = new ArrayList<>();

    Figures dollars(String label, @Nullable BigDecimal amount) {
        return dollars(label, amount, "");
    }

    Figures dollars(String label, @Nullable BigDecimal amount, String source) {
        return line(label, Optional.ofNullable(amount).map(Measure.Dollars::new), source, false);
    }

    /// Dollars, where there are any.
    Figures dollarsIfAny(String label, @Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? this : dollars(label, amount);
    }

    /// What the lines above lead to.
    Figures outcome(String label, BigDecimal amount) {
        return outcome(label, new Measure.Dollars(amount));
    }

    /// What the lines above add up to, where they are several.
    Figures total(String label, BigDecimal amount) {
        return lines.size() > 1 ? outcome(label, amount) : this;
    }

    Figures outcome(String label, Measure measure) {
        return line(label, Optional.of(measure), "", true);
    }

    Figures percent(String label, @Nullable BigDecimal percent) {
        return percent(label, percent, "");
    }

    Figures percent(String label, @Nullable BigDecimal percent, String source) {
        return line(label, Optional.ofNullable(percent).map(Measure.Percent::new), source, false);
    }

    Figures hours(String label, BigDecimal hours, String source) {
        return line(label, Optional.of(new Measure.Hours(hours)), source, false);
    }

    Figures number(String label, @Nullable BigDecimal number) {
        return line(label, Optional.ofNullable(number).map(Measure.Quantity::new), "", false);
    }

    Figures number(String label, long number) {
        return number(label, BigDecimal.valueOf(number));
    }

    Figures day(String label, @Nullable LocalDate date) {
        return line(label, Optional.ofNullable(date).map(Measure.Day::new), "", false);
    }

    Figures words(String label, String text) {
        return line(label, Optional.of(new Measure.Words(text)), "", false);
    }

    List<Figure> list() {
        return List.copyOf(lines);
    }

    private Figures line(String label, Optional<? extends Measure> measure, String source, boolean isOutcome) {
        measure.ifPresent(value -> lines.add(new Figure(label, value, source, isOutcome)));
        return this;
    }
}
