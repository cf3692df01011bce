package io.plumbline.plan;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads the section `testing`.
final class TestingReader {

    private TestingReader() {}

    static TestingProvisions read(Section section, TestingProvisions before) {
        TestingProvisions testing = new TestingProvisions(
                baseline(section, before.baseline()),
                topPaidGroup(section, before.topPaidGroup()),
                section.value("safe_harbor", Scalar::flag).orElse(before.safeHarbor()),
                population(section, before.population()),
                qualified(section, before.qualified()),
                section.value("catch_up_match", value -> value.choice(CatchUpMatch.class))
                        .orElse(before.catchUpMatch()),
                section.value("eaca", Scalar::flag).orElse(before.eaca()));
        if (testing.safeHarbor() && testing.baseline().method() == TestBaseline.Method.PRIOR_YEAR) {
            section.fault(
                    "safe_harbor", "needs method: current_year, which a safe harbor plan tests by, 26 CFR 1.401(k)-3");
        }
        section.refuseOtherKeys();
        return testing;
    }

    private static TestBaseline baseline(Section section, TestBaseline before) {
        TestBaseline.Method method = section.value("method", value -> value.choice(TestBaseline.Method.class))
                .orElse(before.method());
        if (section.has("first_year") && method == TestBaseline.Method.CURRENT_YEAR) {
            section.fault("first_year", "needs method: prior_year; no other has a year before the first");
        }
        return new TestBaseline(
                method,
                // A percentage belongs to one year, so it does not carry over into an amendment.
                priorYear(section, "prior_year_nhce_adp", method),
                priorYear(section, "prior_year_nhce_acp", method),
                section.value("first_year", value -> value.choice(TestBaseline.FirstYear.class))
                        .orElse(before.firstYear()));
    }

    private static Optional<BigDecimal> priorYear(Section section, String key, TestBaseline.Method method) {
        Optional<BigDecimal> percent =
                section.value(key, value -> value.decimal("0", "100", "percent: 3.25 is 3.25 %"));
        if (section.has(key) && method == TestBaseline.Method.CURRENT_YEAR) {
            section.fault(key, "needs method: prior_year");
        }
        return percent;
    }

    private static TopPaidGroup topPaidGroup(Section section, TopPaidGroup before) {
        return new TopPaidGroup(
                section.value("top_paid_group", Scalar::flag).orElse(before.elected()),
                section.value("top_paid_rounding", value -> value.choice(TopPaidGroup.Rounding.class))
                        .orElse(before.rounding()));
    }

    private static TestPopulation population(Section section, TestPopulation before) {
        return new TestPopulation(
                section.value("otherwise_excludable", value -> value.choice(TestPopulation.OtherwiseExcludable.class))
                        .orElse(before.otherwiseExcludable()),
                section.value("long_term_part_time_tested", Scalar::flag).orElse(before.longTermPartTime()));
    }

    private static QualifiedContributions qualified(Section section, QualifiedContributions before) {
        return new QualifiedContributions(
                section.value("count_qnec", value -> value.choice(QualifiedContributions.CountedIn.class))
                        .orElse(before.qnec()),
                section.value("count_qmac", value -> value.choice(QualifiedContributions.CountedIn.class))
                        .orElse(before.qmac()));
    }
}
