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
public record YearLimits(
        int year,
        BigDecimal annualAdditions,
        BigDecimal deferrals,
        BigDecimal catchUp,
        @Nullable BigDecimal superCatchUp) {

    private static final int NONE = 0;

    private static final Map<Integer, YearLimits> BY_YEAR = Stream.of(
                    limits(2012, 50_000, 17_000, 5_500, NONE),
                    limits(2013, 51_000, 17_500, 5_500, NONE),
                    limits(2014, 52_000, 17_500, 5_500, NONE),
                    limits(2015, 53_000, 18_000, 6_000, NONE),
                    limits(2016, 53_000, 18_000, 6_000, NONE),
                    limits(2017, 54_000, 18_000, 6_000, NONE),
                    limits(2018, 55_000, 18_500, 6_000, NONE),
                    limits(2019, 56_000, 19_000, 6_000, NONE),
                    limits(2020, 57_000, 19_500, 6_500, NONE),
                    limits(2021, 58_000, 19_500, 6_500, NONE),
                    limits(2022, 61_000, 20_500, 6_500, NONE),
                    limits(2023, 66_000, 22_500, 7_500, NONE),
                    limits(2024, 69_000, 23_000, 7_500, NONE),
                    limits(2025, 70_000, 23_500, 7_500, 11_250),
                    limits(2026, 72_000, 24_500, 8_000, 11_250))
            .collect(Collectors.toUnmodifiableMap(YearLimits::year, Function.identity()));

    static YearLimits of(int year) {
        YearLimits limits = BY_YEAR.get(year);
        if (limits == null) {
            throw new IllegalArgumentException("no limits of " + year);
        }
        return limits;
    }

    private static YearLimits limits(int year, long annualAdditions, long deferrals, long catchUp, long superCatchUp) {
        return new YearLimits(
                year,
                BigDecimal.valueOf(annualAdditions),
                BigDecimal.valueOf(deferrals),
                BigDecimal.valueOf(catchUp),
                superCatchUp == NONE ? null : BigDecimal.valueOf(superCatchUp));
    }
}
