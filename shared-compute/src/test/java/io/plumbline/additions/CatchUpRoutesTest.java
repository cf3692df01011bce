package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.additions.OneParticipant.Figures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: a deferral becomes catch-up by exceeding one of the applicable limits of 26 CFR
/// 1.414(v)-1(b)(1), in the order 402(g), the plan's own limit, 415(c), out of one pool a calendar year; what
/// is left is open to the ADP limit.
///
/// In 2025: 402(g) $23,500, catch-up $7,500, 415(c) $70,000.
class CatchUpRoutesTest {

    private static final String[] ROUTES = {"catch_up_limit", "by_402g", "by_plan_limit", "by_415", "remaining"};

    @TempDir
    private Path directory;

    @Test
    void eachRouteTakesWhatTheOnesBeforeItLeave() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 55, "400000.00")
                .plan("contributions: {deferral_limit: 0.05}")
                .credited("2025-12-31", "pre_tax", "25000.00")
                .credited("2025-12-31", "profit_sharing", "52000.00")
                .judged();

        assertThat(figures.of("catch_up_use 2025", ROUTES))
                .containsExactly("7500.00", "1500.00", "3500.00", "2000.00", "500.00");
        assertThat(figures.of("plan_year_catch_up", "by_402g", "by_plan_limit", "by_415", "open_to_adp"))
                .containsExactly("1500.00", "3500.00", "2000.00", "500.00");
        assertThat(figures.of("annual_additions", "catch_up_excluded", "annual_additions", "excess"))
                .containsExactly("7000.00", "70000.00", "0.00");
        assertThat(figures.warnings()).isEmpty();
    }

    /// 2013, age 55: deferrals of 15,000, match of 7,500 and profit sharing of 34,000 make 5,500 of catch-up
    /// (benefitslink.com/boards/topic/55105-maximizing-employer-contributions-415-limit).
    @Test
    void theLimitOnAnnualAdditionsAloneCanUseThePoolUp() throws IOException {
        Figures figures = OneParticipant.of(directory, 2013, 55, "200000.00")
                .credited("2013-12-31", "pre_tax", "15000.00")
                .credited("2013-12-31", "match", "7500.00")
                .credited("2013-12-31", "profit_sharing", "34000.00")
                .judged();

        assertThat(figures.of("catch_up_use 2013", ROUTES))
                .containsExactly("5500.00", "0.00", "0.00", "5500.00", "0.00");
        assertThat(figures.of("annual_additions", "excess")).containsExactly("0.00");
    }

    @Test
    void whatNoLimitMadeCatchUpLeavesThePoolWhole() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 55, "100000.00")
                .credited("2025-12-31", "pre_tax", "23500.00")
                .judged();

        assertThat(figures.of("catch_up_use 2025", ROUTES))
                .containsExactly("7500.00", "0.00", "0.00", "0.00", "7500.00");
    }

    @Test
    void whoIsNotFiftyHasNoPool() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 49, "100000.00")
                .credited("2025-12-31", "pre_tax", "24500.00")
                .judged();

        assertThat(figures.of("catch_up_use 2025", ROUTES)).containsExactly("0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(figures.of("plan_year_catch_up", "by_402g", "excess_deferral", "open_to_adp"))
                .containsExactly("0.00", "1000.00", "0.00");
    }
}
