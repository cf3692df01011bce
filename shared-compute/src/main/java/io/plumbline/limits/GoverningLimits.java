package io.plumbline.limits;

import io.plumbline.plan.PartialMonth;
import io.plumbline.plan.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The year's number that governs, limit by limit: each has a rule of its own.
///
/// | limit | governed by the calendar year |
/// |---|---|
/// | elective deferrals, catch-up, ages 60 to 63 catch-up | that is the participant's taxable year |
/// | annual additions | in which the limitation year ends, 1.415(j)-1(d) |
/// | compensation | in which the plan year begins, 1.401(a)(17)-1(b) |
/// | highly compensated | in which the look-back year begins: the year before the plan year begins, 414(q)(1)(B) |
/// | key employee | of the determination date: the last day of the preceding plan year, 416(g)(4)(C) |
/// | Roth catch-up wages | in which the wages were earned: the year before the contributions, 414(v)(7)(A) |
///
/// Nothing is looked up until it is asked for: a plan year that ends in a year not yet announced can still
/// have the deferrals of the year before judged.
///
/// @param planYear at most twelve months
/// @param limitationYear at most twelve months
/// @param calendarYear the participants' taxable year
/// @param partialMonth how a partial month of a short year counts
public record GoverningLimits(
        LimitTable table, Period planYear, Period limitationYear, int calendarYear, PartialMonth partialMonth) {

    public GoverningLimits {
        if (planYear.months().isLongerThanYear() || limitationYear.months().isLongerThanYear()) {
            throw new IllegalArgumentException(
                    "longer than twelve months: plan year %s, limitation year %s".formatted(planYear, limitationYear));
        }
    }

    /// The calendar year whose number governs.
    public int year(Limit limit) {
        return switch (limit) {
            case ELECTIVE_DEFERRALS, CATCH_UP, SUPER_CATCH_UP -> calendarYear;
            case ANNUAL_ADDITIONS -> limitationYear.end().getYear();
            case COMPENSATION -> planYear.start().getYear();
            case HIGHLY_COMPENSATED -> planYear.start().getYear() - 1;
            case KEY_EMPLOYEE -> planYear.start().minusDays(1).getYear();
            case ROTH_CATCH_UP_WAGES -> calendarYear - 1;
        };
    }

    /// The published value that governs, before any proration.
    ///
    /// @throws io.plumbline.InputException if it is not in force or not loaded
    public LimitValue value(Limit limit) {
        return table.require(limit, year(limit));
    }

    /// The amount that governs, prorated where the plan or limitation year is short.
    ///
    /// @throws io.plumbline.InputException if it is not in force or not loaded
    public BigDecimal amount(Limit limit) {
        BigDecimal yearly = value(limit).amount();
        return switch (limit) {
            case ANNUAL_ADDITIONS -> prorated(yearly, limitationYear);
            case COMPENSATION -> prorated(yearly, planYear);
            // Per taxable year or per look-back year, whatever the plan year's length.
            case ELECTIVE_DEFERRALS, CATCH_UP, SUPER_CATCH_UP, HIGHLY_COMPENSATED, KEY_EMPLOYEE, ROTH_CATCH_UP_WAGES ->
                yearly;
        };
    }

    /// The amount that governs, or nothing where the law has no such limit that year.
    ///
    /// @throws io.plumbline.InputException if it is in force but not loaded
    public Optional<BigDecimal> amountIfInForce(Limit limit) {
        return limit.inForce(year(limit)) ? Optional.of(amount(limit)) : Optional.empty();
    }

    /// The limits of the calendar years that the limitation year or the plan year touches, in order.
    ///
    /// @throws io.plumbline.InputException if one of them is not loaded; [#taxYear(int)] asks for one alone
    public List<TaxYear> taxYears() {
        return calendarYears().mapToObj(this::taxYear).toList();
    }

    /// The calendar years that the limitation year or the plan year touches, in order: catch-up that arises when either
    /// ends is out of the pool of the calendar year in which it does, 1.414(v)-1(c)(3).
    public IntStream calendarYears() {
        return IntStream.concat(limitationYear.calendarYears(), planYear.calendarYears())
                .distinct()
                .sorted();
    }

    /// One of these calendar years.
    ///
    /// @throws io.plumbline.InputException if its limits are not loaded
    public TaxYear taxYear(int year) {
        if (calendarYears().noneMatch(touched -> touched == year)) {
            throw new IllegalArgumentException(
                    "neither %s nor %s has a day in %d".formatted(planYear, limitationYear, year));
        }
        GoverningLimits then = new GoverningLimits(table, planYear, limitationYear, year, partialMonth);
        return new TaxYear(
                year,
                then.amount(Limit.ELECTIVE_DEFERRALS),
                then.amount(Limit.CATCH_UP),
                then.amountIfInForce(Limit.SUPER_CATCH_UP).orElse(null));
    }

    /// 1.415(j)-1(d)(2) and 1.401(a)(17)-1(b)(3)(iii): a short year has its twelfths of the dollar limit.
    private BigDecimal prorated(BigDecimal yearly, Period period) {
        return period.months().isYear()
                ? yearly
                : period.months().counted(partialMonth).shareOf(yearly);
    }
}
