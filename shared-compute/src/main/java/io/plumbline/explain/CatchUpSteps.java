package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.limits.RothCatchUp;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The steps about catch-up: who may make it, whether it has to be Roth, and what each route used of the year's pool.
final class CatchUpSteps {

    private static final String POOLS = "catch_up_use";
    private static final int CATCH_UP_FROM = 50;
    private static final int SUPER_FROM = 60;
    private static final int SUPER_TO = 63;

    private final Facts facts;
    private final Row row;

    /// @param row the employee's row of `elective_deferrals`
    CatchUpSteps(Facts facts, Row row) {
        this.facts = facts;
        this.row = row;
    }

    /// One for each calendar year whose catch-up limit is asked for, or was used by some route.
    ///
    /// @param asked calendar years of which some limit was exceeded
    List<Step> entitlements(Set<Integer> asked) {
        SortedSet<Integer> years = new TreeSet<>(asked);
        for (Row pool : facts.all(POOLS)) {
            if (isUsed(pool)) {
                years.add(pool.integer("tax_year"));
            }
        }
        if (isUsedByTheTest()) {
            years.add(facts.plan().planYear(facts.year()).end().getYear());
        }
        return years.stream().map(this::entitlement).toList();
    }

    private static boolean isUsed(Row pool) {
        return pool.decimal("catch_up_limit").compareTo(pool.decimal("remaining")) > 0;
    }

    private boolean isUsedByTheTest() {
        return facts.all(ExplainAssets.ofEmployee("nondiscrimination_corrections")).stream()
                .anyMatch(part -> part.decimal("recharacterized_catch_up").signum() > 0);
    }

    private Step entitlement(int year) {
        String title = year == facts.year() ? "Catch-up" : "Catch-up of " + year;
        LocalDate birth = facts.person().date("birth_date");
        int age = year - birth.getYear();
        BigDecimal limit = facts.all(POOLS).stream()
                .filter(pool -> pool.integer("tax_year") == year)
                .map(pool -> pool.decimal("catch_up_limit"))
                .findFirst()
                .orElseGet(() -> row.decimal("catch_up_limit"));
        Figures figures = new Figures().day("Date of birth", birth).number("Age at the end of " + year, age);
        if (age < CATCH_UP_FROM) {
            return Step.of(
                    title,
                    "Catch-up is for those who are 50 by the end of the calendar year, so there is none here.",
                    figures,
                    Rule.CATCH_UP_AGE);
        }
        if (limit.signum() == 0) {
            return Step.of(
                    title,
                    "The employee is old enough for catch-up, and the plan offers none that the employee may make.",
                    figures.dollars("Catch-up limit", limit),
                    Rule.CATCH_UP_AGE);
        }
        return isSuper(age, year)
                ? Step.of(
                        title,
                        "Whoever is 60 to 63 by the end of the calendar year has the larger catch-up limit in place of the regular one.",
                        figures.dollars("Catch-up limit", limit, facts.notice(Limit.SUPER_CATCH_UP, year)),
                        Rule.CATCH_UP_AGE,
                        Rule.SUPER_CATCH_UP_AMOUNT)
                : Step.of(
                        title,
                        "Whoever is 50 by the end of the calendar year may defer more than a limit allows, as catch-up.",
                        figures.dollars("Catch-up limit", limit, facts.notice(Limit.CATCH_UP, year)),
                        Rule.CATCH_UP_AGE,
                        Rule.CATCH_UP_AMOUNT);
    }

    private boolean isSuper(int age, int year) {
        return SUPER_FROM <= age
                && age <= SUPER_TO
                && facts.announced(Limit.SUPER_CATCH_UP, year).isPresent()
                && facts.provisions().contributions().superCatchUp();
    }

    /// Whether catch-up has to be Roth, and whether what a limit on deferrals makes is: what 415(c) and the ADP limit
    /// make is told where they are. Empty where wages were not over the threshold.
    Optional<Step> roth() {
        if (!row.flag("roth_required")) {
            return Optional.empty();
        }
        int before = facts.year() - 1;
        BigDecimal missing = row.decimal("catch_up_to_be_roth");
        String enforced = RothCatchUp.in(facts.year()) == RothCatchUp.GOOD_FAITH
                ? " A reading of the law in good faith is enough in %d.".formatted(facts.year())
                : "";
        String found = " All that a limit on deferrals makes is.";
        if (missing.signum() > 0) {
            found = " %s of what a limit on deferrals makes is not; $250.00 or less may be let pass."
                    .formatted(Typeset.dollars(missing));
        } else if (madeByLimitsOnDeferrals().signum() == 0) {
            found = " No limit on deferrals makes any here.";
        }
        return Optional.of(Step.of(
                "Roth catch-up",
                "Wages of %d from the employer were over the threshold, so catch-up has to be Roth.%s%s"
                        .formatted(before, found, enforced),
                new Figures()
                        .dollars("FICA wages of " + before, facts.person().decimalOrNull("prior_year_fica_wages"))
                        .dollars(
                                "Threshold of " + before,
                                facts.announced(Limit.ROTH_CATCH_UP_WAGES, before)
                                        .map(announced -> announced.amount())
                                        .orElse(null),
                                facts.notice(Limit.ROTH_CATCH_UP_WAGES, before))
                        .outcome("By a limit on deferrals, to be Roth yet", missing),
                Rule.ROTH_CATCH_UP,
                Rule.ROTH_CATCH_UP_FAILURE));
    }

    /// Catch-up of the calendar year.
    private BigDecimal madeByLimitsOnDeferrals() {
        boolean planYearEndsInIt = facts.plan().planYear(facts.year()).end().getYear() == facts.year();
        return row.decimal(planYearEndsInIt ? "catch_up_used" : "catch_up_by_402g");
    }

    /// What each route used of the pools of the calendar years; empty where none used any.
    Optional<Step> routes() {
        Figures figures = new Figures();
        boolean isUsed = false;
        for (Row pool : facts.all(POOLS)) {
            if (isUsed(pool)) {
                isUsed = true;
                figures.dollars("Catch-up limit of " + pool.integer("tax_year"), pool.decimal("catch_up_limit"))
                        .dollarsIfAny("Used when the year before ended", pool.decimalOrNull("by_year_before"))
                        .dollarsIfAny("Over the limit on deferrals", pool.decimal("by_402g"))
                        .dollarsIfAny("Over the plan's own limit", pool.decimal("by_plan_limit"))
                        .dollarsIfAny("Over the limit on annual additions", pool.decimal("by_415"))
                        .outcome(left(pool), pool.decimal("remaining"));
            }
        }
        return isUsed
                ? Optional.of(Step.of(
                        "The routes of catch-up",
                        "A calendar year has one catch-up limit, on which the limits draw in this order.",
                        figures,
                        Rule.CATCH_UP_POOL))
                : Optional.empty();
    }

    /// The ADP test draws on the pool of the calendar year in which the plan year ends.
    private String left(Row pool) {
        return pool.integer("tax_year")
                        == facts.plan().planYear(facts.year()).end().getYear()
                ? "Left for the ADP test"
                : "Left of it";
    }
}
