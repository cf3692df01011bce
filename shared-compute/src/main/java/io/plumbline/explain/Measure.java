package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A value that a step used or arrived at, and what kind of value it is.
public sealed interface Measure {

    /// As a person reads it: `$1,234.56`.
    String text();

    /// Dollars and cents.
    record Dollars(BigDecimal amount) implements Measure {
        @Override
        public String text() {
            return Typeset.dollars(amount);
        }
    }

    /// Percent, with as many digits after the point as it needs: 6.72 is 6.72 %.
    record Percent(BigDecimal percent) implements Measure {
        @Override
        public String text() {
            return Typeset.percentage(percent);
        }
    }

    /// Hours of service.
    record Hours(BigDecimal hours) implements Measure {
        @Override
        public String text() {
            return Typeset.number(hours) + " hours";
        }
    }

    /// A number, whose unit the label names: years of age, employees.
    record Quantity(BigDecimal number) implements Measure {
        @Override
        public String text() {
            return Typeset.number(number);
        }
    }

    /// A day.
    record Day(LocalDate date) implements Measure {
        @Override
        public String text() {
            return Typeset.date(date);
        }
    }

    /// Anything that is said in words.
    record Words(String text) implements Measure {}
}
