package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// An excerpt of hostile input still leaves a message of one short line.
class ExcerptTest {

    @Test
    void shortTextIsShownWhole() {
        assertThat(Excerpt.of("quarterly")).isEqualTo("'quarterly'");
    }

    @Test
    void longTextIsCut() {
        assertThat(Excerpt.of("x".repeat(1_000_000))).isEqualTo("'" + "x".repeat(40) + "...'");
    }

    @Test
    void controlCharactersAreBlanks() {
        assertThat(Excerpt.of("a\nb\u001b[31m")).isEqualTo("'a b [31m'");
    }
}
