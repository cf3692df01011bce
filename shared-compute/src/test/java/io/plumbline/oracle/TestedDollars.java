package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one employee has in the tests' numerators for the plan year, and what a correction needs to know of it.
///
/// @param deferrals to this plan, without catch-up
/// @param qualified contributions to this plan that count in the ADP test
/// @param deferredElsewhere what counts in that test of related plans
/// @param afterTax to this plan
/// @param match of this plan, and qualified contributions that count in the ACP test
/// @param nonforfeitable of that, what is so when it is made: qualified and safe harbor contributions
/// @param matchedElsewhere what counts in that test of related plans
/// @param excessDeferral deferrals over 402(g) that are no catch-up, of the calendar year that ends in the plan year
/// @param openToAdp what is left of the pool of catch-up
/// @param matchable contributions of this plan that may have drawn match
/// @param matchOnFile match of this plan, in whichever test it counts
/// @param matchInAdp of it, what counts in the ADP test
record TestedDollars(
        BigDecimal deferrals,
        BigDecimal qualified,
        BigDecimal deferredElsewhere,
        BigDecimal afterTax,
        BigDecimal match,
        BigDecimal nonforfeitable,
        BigDecimal matchedElsewhere,
        BigDecimal excessDeferral,
        BigDecimal openToAdp,
        BigDecimal matchable,
        BigDecimal matchOnFile,
        BigDecimal matchInAdp) {

    /// @param all the employee's contributions, of whatever year and plan
    static TestedDollars of(TestedEmployee employee, List<Contribution> all, PlanTerms terms, CatchUpBefore before) {
        List<Contribution> ofYear = all.stream()
                .filter(each -> terms.shares(each) && terms.isOf(terms.planYear(), each))
                .toList();
        List<Contribution> own = ofYear.stream().filter(terms::isOwn).toList();
        List<Contribution> elsewhere =
                ofYear.stream().filter(each -> !terms.isOwn(each)).toList();
        RemovedAdditions removed = RemovedAdditions.of(employee.participant(), all, terms, before);
        TestedCatchUp catchUp = TestedCatchUp.of(employee.participant(), all, terms, before);

        // Excess deferrals of the others do not count, distributed or not, 1.401(k)-2(a)(5)(ii).
        BigDecimal leftOut = catchUp.total()
                .add(removed.of(MoneyTypes.DEFERRALS.stream()))
                .add(employee.highly() ? BigDecimal.ZERO : catchUp.excessDeferral());
        BigDecimal deferred = of(own, MoneyTypes.DEFERRALS::contains);
        BigDecimal deferrals = Money.over(deferred, leftOut);
        BigDecimal deferralsOfAll = Money.over(
                deferred.add(of(elsewhere, MoneyTypes.DEFERRALS::contains)).subtract(catchUp.elsewhere()), leftOut);

        // Excess deferrals drew match like any other, and their match is forfeited with them.
        BigDecimal matchable = deferred.subtract(removed.of(MoneyTypes.DEFERRALS.stream()));
        if (terms.flag(Provision.MATCH_AFTER_TAX)) {
            matchable = matchable.add(left(own, removed, "after_tax"::equals));
        }
        Predicate<String> qualified = type -> MoneyTypes.isQualifiedIn("adp", type, terms);
        Predicate<String> match = type -> MoneyTypes.isMatchInAcp(type, terms);
        BigDecimal deferredElsewhere =
                deferralsOfAll.subtract(deferrals).add(Money.atLeastZero(of(elsewhere, qualified)));
        BigDecimal matchedElsewhere = Money.atLeastZero(of(elsewhere, match.or("after_tax"::equals)));
        return new TestedDollars(
                deferrals,
                left(own, removed, qualified),
                employee.highly() ? deferredElsewhere : BigDecimal.ZERO,
                left(own, removed, "after_tax"::equals),
                left(own, removed, match),
                left(own, removed, match.and(MoneyTypes.NONFORFEITABLE::contains)),
                employee.highly() ? matchedElsewhere : BigDecimal.ZERO,
                catchUp.excessOfYearEnded(),
                catchUp.openToAdp(),
                Money.atLeastZero(matchable),
                left(own, removed, MoneyTypes.MATCHES::contains),
                left(own, removed, qualified.and(MoneyTypes.MATCHES::contains)));
    }

    BigDecimal adpNumerator() {
        return deferrals.add(qualified).add(deferredElsewhere);
    }

    /// @param forfeited match that went with excess contributions, and so does not count, 1.401(m)-2(a)(5)(v)
    BigDecimal acpNumerator(BigDecimal forfeited) {
        return afterTax.add(Money.over(match, forfeited)).add(matchedElsewhere);
    }

    private static BigDecimal left(List<Contribution> own, RemovedAdditions removed, Predicate<String> types) {
        Stream<String> these = MoneyTypes.ANNUAL_ADDITIONS.stream().filter(types);
        return Money.over(of(own, types), removed.of(these));
    }

    private static BigDecimal of(List<Contribution> contributions, Predicate<String> types) {
        return Money.sum(contributions, each -> types.test(each.moneyType()));
    }
}
