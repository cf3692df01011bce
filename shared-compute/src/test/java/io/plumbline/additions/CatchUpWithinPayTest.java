package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.additions.OneParticipant.Figures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: catch-up is no more than pay leaves beside all other deferrals of the year, IRC
/// 414(v)(2)(A)(ii), by whichever limit it is. What is deferred beyond pay is an excess and no catch-up.
///
/// In 2025: 402(g) $23,500, catch-up $7,500 at 55.
class CatchUpWithinPayTest {

    private static final String[] ADDITIONS = {"catch_up_by_415", "annual_additions", "excess"};
    private static final String[] DEFERRALS = {"catch_up_by_402g", "catch_up_by_plan_limit", "excess_deferral"};

    @TempDir
    private Path directory;

    /// 8,000 of 5,000 in pay: 5,000 of it are no catch-up, and leave no room for any.
    @Test
    void whatIsOverPayIsNoCatchUpByTheLimitOnAdditions() throws IOException {
        Figures figures =
                paid("5000.00").credited("2025-02-15", "pre_tax", "8000.00").judged();

        assertThat(figures.of("annual_additions", ADDITIONS)).containsExactly("0.00", "8000.00", "3000.00");
    }

    /// Of 9,000 that are credited 4,000 are over pay, and 3,000 of the deferrals are. So 1,000 are catch-up, beside
    /// 4,000 that are not.
    @Test
    void catchUpIsWhatPayHasRoomForBesideTheDeferralsWithinTheLimit() throws IOException {
        Figures figures = paid("5000.00")
                .credited("2025-02-15", "pre_tax", "8000.00")
                .credited("2025-02-15", "profit_sharing", "1000.00")
                .judged();

        assertThat(figures.of("annual_additions", ADDITIONS)).containsExactly("1000.00", "8000.00", "3000.00");
    }

    @Test
    void whoDefersAllPayHasCatchUpForWhatTheEmployerAdds() throws IOException {
        Figures figures = paid("20000.00")
                .credited("2025-02-15", "pre_tax", "20000.00")
                .credited("2025-02-15", "profit_sharing", "5000.00")
                .judged();

        assertThat(figures.of("annual_additions", ADDITIONS)).containsExactly("5000.00", "20000.00", "0.00");
    }

    /// Pay of 25,000 is 1,500 over 402(g): of 30,000 so much is catch-up, and 5,000 are an excess deferral. These are
    /// additions until they are distributed; none of them is catch-up by another limit.
    @Test
    void whatIsOverPayIsAnExcessDeferralWhereItIsOver402g() throws IOException {
        Figures figures =
                paid("25000.00").credited("2025-02-15", "pre_tax", "30000.00").judged();

        assertThat(figures.of("elective_deferrals", DEFERRALS)).containsExactly("1500.00", "0.00", "5000.00");
        assertThat(figures.of("annual_additions", ADDITIONS)).containsExactly("0.00", "28500.00", "3500.00");
        assertThat(figures.of("catch_up_use 2025", "catch_up_limit", "by_402g", "remaining"))
                .containsExactly("7500.00", "1500.00", "6000.00");
    }

    /// The limit of 402(g) makes nothing catch-up of someone who is paid less; 6,500 over it and 3,500 beside are over
    /// pay.
    @Test
    void whoIsPaidLessThanTheLimitOf402gHasNoCatchUpOverIt() throws IOException {
        Figures figures =
                paid("20000.00").credited("2025-02-15", "pre_tax", "30000.00").judged();

        assertThat(figures.of("elective_deferrals", DEFERRALS)).containsExactly("0.00", "0.00", "6500.00");
        assertThat(figures.of("annual_additions", ADDITIONS)).containsExactly("0.00", "30000.00", "10000.00");
    }

    /// The plan allows 500 of 5,000, and pay has room for 4,500 beside them: the other 3,000 of 8,000 are over both.
    @Test
    void whatIsOverPayIsNoCatchUpByThePlansLimit() throws IOException {
        Figures figures = paid("5000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .credited("2025-02-15", "pre_tax", "8000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", DEFERRALS)).containsExactly("0.00", "4500.00", "0.00");
        assertThat(figures.of("elective_deferrals", "excess_over_plan_limit")).containsExactly("3000.00");
    }

    private OneParticipant paid(String compensation) {
        return OneParticipant.of(directory, 2025, 55, compensation);
    }
}
