package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each kind of money counts towards, typed a second time from the rules.
class MoneyTypeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # code,                 annual addition, elective deferral, ADP, ACP, employee's
            pre_tax,                 true,  true,  true,  false, true
            roth,                    true,  true,  true,  false, true
            after_tax,               true,  false, false, true,  true
            match,                   true,  false, false, true,  false
            safe_harbor_match,       true,  false, false, true,  false
            match_true_up,           true,  false, false, true,  false
            nonelective,             true,  false, false, false, false
            safe_harbor_nonelective, true,  false, false, false, false
            profit_sharing,          true,  false, false, false, false
            qnec,                    true,  false, true,  false, false
            qmac,                    true,  false, true,  false, false
            forfeiture,              true,  false, false, false, false
            rollover,                false, false, false, false, true
            loan_repayment,          false, false, false, false, true
            restorative,             false, false, false, false, false
            """)
    void eachKindCountsAsTheRulesSay(
            String code,
            boolean annualAddition,
            boolean electiveDeferral,
            boolean adp,
            boolean acp,
            boolean employeeMoney) {
        assertThat(MoneyType.of(code)).hasValueSatisfying(type -> {
            assertThat(type.code()).isEqualTo(code);
            assertThat(type.annualAddition()).isEqualTo(annualAddition);
            assertThat(type.electiveDeferral()).isEqualTo(electiveDeferral);
            assertThat(type.adp()).isEqualTo(adp);
            assertThat(type.acp()).isEqualTo(acp);
            assertThat(type.employeeMoney()).isEqualTo(employeeMoney);
        });
    }

    @Test
    void thereAreFifteenKindsAndNoOther() {
        assertThat(MoneyType.codes()).hasSize(15).doesNotHaveDuplicates();
        assertThat(MoneyType.of("catch_up")).isEmpty();
        assertThat(MoneyType.of("PRE_TAX")).isEmpty();
    }

    @Test
    void onlyTheEmployersOrdinaryMoneyVestsWithService() {
        assertThat(MoneyType.values())
                .filteredOn(type -> !type.nonforfeitable())
                .extracting(MoneyType::code)
                .containsExactly(
                        "match", "match_true_up", "nonelective", "profit_sharing", "forfeiture", "restorative");
    }

    @Test
    void noContributionCountsInBothTests() {
        assertThat(MoneyType.values()).noneMatch(type -> type.adp() && type.acp());
    }
}
