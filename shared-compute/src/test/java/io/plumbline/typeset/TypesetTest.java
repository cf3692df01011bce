package io.plumbline.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Values are printed exactly, and alike wherever the program runs.
class TypesetTest {

    @Test
    void moneyKeepsEveryCent() {
        assertThat(Typeset.dollars(new BigDecimal("1234567890123.45"))).isEqualTo("$1,234,567,890,123.45");
        assertThat(Typeset.dollars(new BigDecimal("0"))).isEqualTo("$0.00");
        assertThat(Typeset.dollars(new BigDecimal("-5.1"))).isEqualTo("−$5.10");
        assertThatThrownBy(() -> Typeset.dollars(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aShareIsCutOffAndNeverRoundedUpToTheLimit() {
        assertThat(Typeset.percent(new BigDecimal("0.9999"))).isEqualTo("99.99%");
        assertThat(Typeset.percent(new BigDecimal("12.3456"))).isEqualTo("1,234.56%");
        assertThat(Typeset.percent(null)).isEqualTo("—");
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Typeset.count(1234567)).isEqualTo("1,234,567");
            assertThat(Typeset.dollars(new BigDecimal("1234.50"))).isEqualTo("$1,234.50");
            assertThat(Typeset.words("is_over_limit")).isEqualTo("Is over limit");
        } finally {
            Locale.setDefault(before);
        }
    }
}
