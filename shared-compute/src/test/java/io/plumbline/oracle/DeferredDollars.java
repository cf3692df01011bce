package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The deferrals of one person to all plans of the employer, by calendar year and by what came before and within a
/// plan or limitation year.
///
/// @param all of whatever year
record DeferredDollars(List<Contribution> all, PlanTerms terms) {

    static DeferredDollars of(List<Contribution> contributions, PlanTerms terms) {
        return new DeferredDollars(
                contributions.stream()
                        .filter(Contribution::isDeferral)
                        .filter(terms::shares)
                        .toList(),
                terms);
    }

    BigDecimal sum(int calendarYear, Predicate<Contribution> which) {
        return Money.sum(all, deferral -> taxYear(deferral) == calendarYear && which.test(deferral));
    }

    BigDecimal through(Span year, int calendarYear) {
        return sum(calendarYear, each -> terms.isOf(year, each) || terms.precedes(year, each));
    }

    BigDecimal before(Span year, int calendarYear) {
        return sum(calendarYear, each -> terms.precedes(year, each));
    }

    Stream<Contribution> ofCalendarYear(int calendarYear) {
        return all.stream().filter(deferral -> taxYear(deferral) == calendarYear);
    }

    /// Those in which something was deferred within a plan or limitation year.
    Stream<Integer> calendarYears(Span year) {
        return all.stream()
                .filter(deferral -> terms.isOf(year, deferral))
                .map(this::taxYear)
                .distinct();
    }

    /// Deferrals are of the tax year in which they are paid; only where limitation year and calendar year are
    /// one can an allocation name it.
    private int taxYear(Contribution deferral) {
        Integer allocated = deferral.allocationYear();
        return allocated != null && terms.limitationYear().isCalendarYear()
                ? allocated
                : deferral.payDate().getYear();
    }
}
