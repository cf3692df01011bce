package io.plumbline.sample;

import java.util.Locale;

/// What the sample plan plants among people who otherwise keep every limit. Each planted employee is one case
/// and no other, so that the number of each that an asset finds is known beforehand.
///
/// The first employee of each kind is its sharpest case: one cent over, exactly at the limit, or a catch-up
/// that is used to the last cent.
public enum PlantedCase {
    /// Under 50, deferred more than the 402(g) limit.
    ELECTIVE_DEFERRAL_UNDER_50(60),
    /// 50 to 59, deferred more than the 402(g) limit and the catch-up limit together.
    ELECTIVE_DEFERRAL_AGE_50(40),
    /// 60 to 63, deferred more than the 402(g) limit and the larger catch-up limit together; none in a year
    /// without that limit.
    ELECTIVE_DEFERRAL_AGE_60_TO_63(20),
    /// Annual additions above the 415(c) dollar limit.
    ANNUAL_ADDITIONS_DOLLAR(80),
    /// Annual additions above the year's compensation, which is below the dollar limit.
    ANNUAL_ADDITIONS_COMPENSATION(40),
    /// Annual additions from 95 % of the dollar limit to all of it: at risk, not a breach.
    NEAR_DOLLAR_LIMIT(100),
    /// Annual additions from 95 % of compensation to all of it: at risk, not a breach.
    NEAR_COMPENSATION_LIMIT(50),
    /// 50 to 59, contributions above the dollar limit by no more than the unused catch-up: not a breach, for
    /// the excess becomes catch-up and leaves the annual additions exactly at the limit, which is at risk.
    CATCH_UP_BY_ANNUAL_ADDITIONS(30),
    /// Met the conditions years ago, and nobody let them in: no date of entry and no contribution.
    ENTRY_MISSED(40);

    private final int perHundredThousand;

    PlantedCase(int perHundredThousand) {
        this.perHundredThousand = perHundredThousand;
    }

    /// The name in `sample.json` and in SQL, such as `near_dollar_limit`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlantedCase of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// How many a sample holds: in proportion, but three of each from 1,000 participants, one from 100, and
    /// none below.
    int planted(SampleSettings settings) {
        if (this == ELECTIVE_DEFERRAL_AGE_60_TO_63 && settings.limits().superCatchUp() == null) {
            return 0;
        }
        int participants = settings.participants();
        if (participants < 1_000) {
            return participants < 100 ? 0 : 1;
        }
        return Math.max(3, Math.toIntExact((long) perHundredThousand * participants / 100_000));
    }
}
