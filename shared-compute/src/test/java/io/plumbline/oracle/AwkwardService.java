package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Hours of service in rows of many lengths, which straddle the computation periods, with a total that lies at
/// 500 or 1,000 hours or beside it.
final class AwkwardService {

    private static final int YEARS_ON_FILE = 5;
    private static final BigDecimal MOST_OF_A_DAY = new BigDecimal("14");

    private final Draw draw;
    private final PlanTerms terms;

    AwkwardService(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
    }

    /// Rows of days with employment, in order and without overlap; none for some.
    List<ServiceHours> of(Participant participant) {
        if (draw.oneIn(5)) {
            return List.of();
        }
        Employment employment = Employment.of(participant, terms);
        LocalDate begin = AwkwardEmployment.later(
                participant.hireDate(), terms.planYear().from().minusYears(draw.between(0, YEARS_ON_FILE)));
        LocalDate last = terms.planYear().to();
        if (begin.isAfter(last)) {
            return List.of();
        }
        List<ServiceHours> rows = new ArrayList<>();
        UnaryOperator<LocalDate> next = rhythm();
        BigDecimal daily = dailyHours();
        for (LocalDate day = begin; !day.isAfter(last); ) {
            LocalDate following = next.apply(day);
            Span days = new Span(day, following.minusDays(1));
            long employed = employment.daysIn(days);
            if (employed > 0 && !draw.oneIn(20)) {
                rows.add(new ServiceHours(participant.employeeId(), days.from(), days.to(), hours(daily, employed)));
            }
            day = following;
        }
        return nudged(rows, employment);
    }

    /// From one row's first day to the next one's.
    private UnaryOperator<LocalDate> rhythm() {
        return switch (draw.between(0, 5)) {
            case 0 -> day -> day.withDayOfMonth(1).plusMonths(1);
            case 1 -> day -> day.plusMonths(1);
            case 2 -> day -> day.plusDays(28);
            case 3 -> day -> day.plusMonths(3);
            case 4 -> day -> LocalDate.of(day.getYear() + 1, 1, 1);
            default -> day -> day.plusDays(draw.between(1, 120));
        };
    }

    /// Full time, about 1,000 or 500 hours a year, or next to nothing.
    private BigDecimal dailyHours() {
        return new BigDecimal(draw.of("5.72", "2.74", "2.75", "1.37", "1.38", "0.40", "0.00"));
    }

    private BigDecimal hours(BigDecimal daily, long days) {
        if (draw.oneIn(12)) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal off = Money.ofCents(draw.upTo(2_000) - 1_000);
        return Money.atLeastZero(daily.multiply(BigDecimal.valueOf(days)).add(off));
    }

    /// One row made such that one computation period comes to a number that rules name, as nearly as hundredths
    /// of an hour allow, from above or below.
    private List<ServiceHours> nudged(List<ServiceHours> rows, Employment employment) {
        LocalDate start = employment.hired();
        List<Span> periods = new ArrayList<>(EligibilityPeriods.twelveMonths(start, terms));
        int months = terms.number(Provision.SERVICE_MONTHS);
        if (months > 0) {
            periods.addAll(EligibilityPeriods.ofMonths(months, start, terms));
        }
        Span period = draw.of(periods.reversed().subList(0, Math.min(4, periods.size())));
        List<ServiceHours> within = rows.stream()
                .filter(row -> period.holds(row.periodStart()) && period.holds(row.periodEnd()))
                .toList();
        if (within.isEmpty() || draw.oneIn(4)) {
            return rows;
        }
        EligibilityRecord onFile = new EligibilityRecord(rows, employment, terms);
        ServiceHours chosen = draw.of(within);
        Fraction missing = target().minus(rows.stream()
                .filter(row -> !row.equals(chosen))
                .map(row -> onFile.within(row, period))
                .reduce(Fraction.ZERO, Fraction::plus));
        BigDecimal hours = missing.rounded(2, draw.of(RoundingMode.CEILING, RoundingMode.FLOOR));
        BigDecimal most =
                MOST_OF_A_DAY.multiply(BigDecimal.valueOf(chosen.days().length()));
        if (hours.signum() < 0 || hours.compareTo(most) > 0) {
            return rows;
        }
        rows.replaceAll(row -> row.equals(chosen)
                ? new ServiceHours(row.employeeId(), row.periodStart(), row.periodEnd(), hours)
                : row);
        return rows;
    }

    private Fraction target() {
        int hours = draw.of(500, 1000, terms.number(Provision.HOURS));
        return Fraction.of(BigDecimal.valueOf(hours).add(Money.ofCents(draw.of(-1L, 0L, 0L, 1L))));
    }
}
