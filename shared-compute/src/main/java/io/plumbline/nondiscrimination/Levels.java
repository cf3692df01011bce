package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The two levels of a correction, so that whoever checks a part of the excess can reckon it again.
///
/// @param ratio the highest permitted ratio, in percent, 1.401(k)-2(b)(2)(ii): a fraction of a whole percentage, to
///     ten decimals
/// @param ratiosCut how many ratios were above it
/// @param dollars the most that anybody keeps, 1.401(k)-2(b)(2)(iii), in dollars and cents: where cents were left over,
///     some of those who are cut keep one less. It is of all plans of the employer, and whoever has nothing more in the
///     plan that is tested keeps what related plans have
record Levels(BigDecimal ratio, int ratiosCut, BigDecimal dollars) {

    private static final int PERCENT_DECIMALS = 4;
    private static final int RATIO_DECIMALS = 10;
    private static final int CENTS = 2;

    /// @param percents all ratios, in units of a ten-thousandth of a percent
    /// @param ratioLevel theirs
    /// @param dollarLevel that of the contributions in cents
    static Levels of(List<Column> percents, WaterLevel ratioLevel, WaterLevel dollarLevel) {
        BigDecimal ratio = new BigDecimal(ratioLevel.total())
                .movePointLeft(PERCENT_DECIMALS)
                .divide(new BigDecimal(ratioLevel.columns()), RATIO_DECIMALS, RoundingMode.HALF_UP);
        long cut = percents.stream()
                .filter(percent -> ratioLevel.partsCutFrom(percent).signum() > 0)
                .count();
        BigDecimal dollars = new BigDecimal(dollarLevel.total())
                .movePointLeft(CENTS)
                .divide(new BigDecimal(dollarLevel.columns()), CENTS, RoundingMode.UP);
        return new Levels(ratio, Math.toIntExact(cut), dollars);
    }
}
