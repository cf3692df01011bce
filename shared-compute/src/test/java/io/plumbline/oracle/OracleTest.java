package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Before the oracle judges the assets, it is judged itself: it reproduces what others published, to the cent.
class OracleTest {

    @ParameterizedTest
    @MethodSource("io.plumbline.oracle.PublishedExamples#all")
    void agreesWithThePublishedExample(PublishedExample example) {
        Participant participant = example.participant();
        PlanTerms terms = example.facts().terms();
        assertMatches(
                example,
                example.expectedDeferrals(),
                Columns.of(DeferralOracle.judge(participant, example.contributions(), terms)));
        assertMatches(
                example,
                example.expectedAdditions(),
                Columns.of(AdditionsOracle.judge(participant, example.contributions(), terms)));
        assertMatches(
                example,
                example.expectedFlags(),
                Columns.of(EligibilityOracle.flags(participant, terms).orElseThrow()));
    }

    private static void assertMatches(PublishedExample example, Map<String, Object> expected, Map<String, ?> judged) {
        assertThat(OracleComparison.differencesOf(PublishedExample.EMPLOYEE, expected, judged))
                .as("%s (%s)", example.name(), example.source())
                .isEmpty();
    }
}
