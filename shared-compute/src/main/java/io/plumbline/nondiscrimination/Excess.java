package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The excess contributions of a failed ADP test, or the excess aggregate contributions of a failed ACP test.
///
/// The excess is sized by levelling percentages, 401(k)(8)(B) and 401(m)(6)(B), and then allocated by levelling
/// dollars, 401(k)(8)(C) and 401(m)(6)(C): those with the highest percentages decide how much is returned, those
/// with the most dollars return it. Nothing is rounded on the way but the total, once, half up to the cent.
///
/// Both are over all plans of the employer, but what is returned is only what was contributed to the plan
/// that is tested: who has no more of that drops out, and the others are levelled on,
/// 1.401(k)-2(b)(2)(iii)(B) and 1.401(m)-2(b)(2)(iii)(B).
///
/// @param total dollars and cents: no more than all of them together contributed to the plan
/// @param levels to what percentages and dollars were cut
/// @param allocations one for each highly compensated employee, in the order of their ids; they sum to the total
record Excess(BigDecimal total, Levels levels, List<Allocation> allocations) {

    private static final int CENTS = 2;

    /// Percentages and limits have at most so many decimals.
    private static final int PERCENT_DECIMALS = 4;

    Excess {
        allocations = List.copyOf(allocations);
    }

    /// The excess over a limit and whose it is.
    ///
    /// @param employees all highly compensated employees of the test, in any order; at least one
    /// @param limitPercent the highest average that passes, in percent, at most four decimals
    static Excess over(BigDecimal limitPercent, List<HighlyCompensated> employees) {
        BigDecimal total = sized(limitPercent, employees);
        Levels levels = Levels.of(
                percents(employees),
                ratioLevel(limitPercent, employees),
                WaterLevel.after(dollars(employees), cents(total)));
        return new Excess(total, levels, allocated(total, employees));
    }

    /// The dollars by which contributions would have to be reduced, in order of the percentages beginning with
    /// the highest, for the average to come down to the limit. Percentages are rounded and contributions are not,
    /// so a reduction to nothing could come to a few cents more than there is; it does not. Nor is it more than was
    /// contributed to the plan that is tested.
    static BigDecimal sized(BigDecimal limitPercent, List<HighlyCompensated> employees) {
        WaterLevel level = ratioLevel(limitPercent, employees);
        BigDecimal dollarParts = employees.stream()
                .map(employee ->
                        new BigDecimal(level.partsCutFrom(percent(employee))).multiply(employee.compensation()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal dollars = dollarParts
                .movePointLeft(PERCENT_DECIMALS + 2) // from units of a percent to a share
                .divide(new BigDecimal(level.columns()), CENTS, RoundingMode.HALF_UP);
        BigInteger correctable =
                sum(dollars(employees).stream().map(Column::standing).toList());
        return dollars.min(new BigDecimal(correctable, CENTS));
    }

    private static WaterLevel ratioLevel(BigDecimal limitPercent, List<HighlyCompensated> employees) {
        List<Column> percents = percents(employees);
        BigInteger permitted = units(limitPercent).multiply(BigInteger.valueOf(employees.size()));
        BigInteger had = sum(percents.stream().map(Column::height).toList());
        return WaterLevel.after(percents, had.subtract(permitted));
    }

    private static List<Column> percents(List<HighlyCompensated> employees) {
        return employees.stream().map(Excess::percent).toList();
    }

    private static Column percent(HighlyCompensated employee) {
        return Column.of(units(employee.percent()));
    }

    private static List<Column> dollars(List<HighlyCompensated> employees) {
        return employees.stream().map(HighlyCompensated::dollars).toList();
    }

    /// Whose contributions the excess is, by their dollars beginning with the highest.
    ///
    /// All who are cut to the level are short of the same fraction of a cent, and who has nothing more in
    /// this plan is short of none: so the largest remainder is that of all the former, and of the cents
    /// left over each goes to the lowest of their ids.
    static List<Allocation> allocated(BigDecimal total, List<HighlyCompensated> employees) {
        List<HighlyCompensated> byId = employees.stream()
                .sorted(Comparator.comparing(HighlyCompensated::employeeId))
                .toList();
        WaterLevel level = WaterLevel.after(dollars(byId), cents(total));

        BigInteger cut =
                byId.stream().map(employee -> wholeCents(employee, level)).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger left = cents(total).subtract(cut);

        List<Allocation> allocations = new ArrayList<>();
        for (HighlyCompensated employee : byId) {
            BigInteger amount = wholeCents(employee, level);
            if (left.signum() > 0 && hasRemainder(employee, level)) {
                amount = amount.add(BigInteger.ONE);
                left = left.subtract(BigInteger.ONE);
            }
            allocations.add(new Allocation(employee.employeeId(), new BigDecimal(amount, CENTS)));
        }
        return allocations;
    }

    private static BigInteger wholeCents(HighlyCompensated employee, WaterLevel level) {
        return level.partsCutFrom(employee.dollars()).divide(level.columns());
    }

    private static boolean hasRemainder(HighlyCompensated employee, WaterLevel level) {
        return level.partsCutFrom(employee.dollars()).mod(level.columns()).signum() > 0;
    }

    private static BigInteger cents(BigDecimal dollars) {
        return dollars.setScale(CENTS).unscaledValue();
    }

    private static BigInteger units(BigDecimal percent) {
        return percent.setScale(PERCENT_DECIMALS).unscaledValue();
    }

    private static BigInteger sum(List<BigInteger> values) {
        return values.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
