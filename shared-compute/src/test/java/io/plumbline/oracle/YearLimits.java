package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dollar limits of one calendar year, typed here once more so that a slip in the shipped table is seen.
///
/// @param annualAdditions 415(c)(1)(A)
/// @param deferrals 402(g)(1)
/// @param catchUp 414(v)(2)(B)(i), age 50 and over
/// @param superCatchUp 414(v)(2)(E)(i), ages 60 to 63; null before 2025
/// @param compensation 401(a)(17)
/// @param highlyCompensated 414(q)(1)(B), of a look-back year
/// @param rothCatchUpWages 414(v)(7)(A), of the year of the wages; null where none is published
public record YearLimits(
        int year,
        BigDecimal annualAdditions,
        BigDecimal deferrals,
        BigDecimal catchUp,
        @Nullable BigDecimal superCatchUp,
        BigDecimal compensation,
        BigDecimal highlyCompensated,
        @Nullable BigDecimal rothCatchUpWages) {

    private static final int NONE = 0;

    private static final Map<Integer, YearLimits> BY_YEAR = Stream.of(
                    limits(2012, 50_000, 17_000, 5_500, NONE, 250_000, 115_000, NONE),
                    limits(2013, 51_000, 17_500, 5_500, NONE, 255_000, 115_000, NONE),
                    limits(2014, 52_000, 17_500, 5_500, NONE, 260_000, 115_000, NONE),
                    limits(2015, 53_000, 18_000, 6_000, NONE, 265_000, 120_000, NONE),
                    limits(2016, 53_000, 18_000, 6_000, NONE, 265_000, 120_000, NONE),
                    limits(2017, 54_000, 18_000, 6_000, NONE, 270_000, 120_000, NONE),
                    limits(2018, 55_000, 18_500, 6_000, NONE, 275_000, 120_000, NONE),
                    limits(2019, 56_000, 19_000, 6_000, NONE, 280_000, 125_000, NONE),
                    limits(2020, 57_000, 19_500, 6_500, NONE, 285_000, 130_000, NONE),
                    limits(2021, 58_000, 19_500, 6_500, NONE, 290_000, 130_000, NONE),
                    limits(2022, 61_000, 20_500, 6_500, NONE, 305_000, 135_000, NONE),
                    limits(2023, 66_000, 22_500, 7_500, NONE, 330_000, 150_000, 145_000),
                    limits(2024, 69_000, 23_000, 7_500, NONE, 345_000, 155_000, 145_000),
                    limits(2025, 70_000, 23_500, 7_500, 11_250, 350_000, 160_000, 150_000),
                    limits(2026, 72_000, 24_500, 8_000, 11_250, 360_000, 160_000, NONE))
            .collect(Collectors.toUnmodifiableMap(YearLimits::year, Function.identity()));

    static YearLimits of(int year) {
        YearLimits limits = BY_YEAR.get(year);
        if (limits == null) {
            throw new IllegalArgumentException("no limits of " + year);
        }
        return limits;
    }

    private static YearLimits limits(
            int year,
            long annualAdditions,
            long deferrals,
            long catchUp,
            long superCatchUp,
            long compensation,
            long highlyCompensated,
            long rothCatchUpWages) {
        return new YearLimits(
                year,
                BigDecimal.valueOf(annualAdditions),
                BigDecimal.valueOf(deferrals),
                BigDecimal.valueOf(catchUp),
                amountOrNull(superCatchUp),
                BigDecimal.valueOf(compensation),
                BigDecimal.valueOf(highlyCompensated),
                amountOrNull(rothCatchUpWages));
    }

    private static @Nullable BigDecimal amountOrNull(long amount) {
        return amount == NONE ? null : BigDecimal.valueOf(amount);
    }
}
