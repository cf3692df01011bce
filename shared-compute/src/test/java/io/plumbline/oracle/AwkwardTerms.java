package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// The plans: years of every shape, and provisions drawn from all that a plan file may say.
final class AwkwardTerms {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2026;

    private final Draw draw;

    private AwkwardTerms(Draw draw) {
        this.draw = draw;
    }

    static List<PlanTerms> drawn(int plans, long seed) {
        return IntStream.range(0, plans)
                .mapToObj(i -> new AwkwardTerms(new Draw(seed + i)).plan(i))
                .toList();
    }

    private PlanTerms plan(int number) {
        PlanTerms terms = new AwkwardTests(draw).of(service(eligibility(years(number))));
        if (draw.oneIn(8)) {
            terms = draw.oneIn(3) ? terms.withoutCatchUp() : terms.withoutSuperCatchUp();
        }
        if (draw.oneIn(8)) {
            String[] related = {terms.planId() + "-PS", terms.planId() + "-ESOP"};
            terms = draw.oneIn(2) ? terms.withRelatedPlans(related) : terms.withRelatedPlans(related[0]);
        }
        if (draw.oneIn(6)) {
            terms = terms.withAtRiskThreshold(draw.of("0.8", "1", "0.8765"));
        }
        return terms;
    }

    /// Every eighth plan has a year of the same shape. Plan years that begin on 31 August and 30 April are for
    /// the months that have no such day.
    private PlanTerms years(int number) {
        // Most of them recent, where long-term part-time employees come in.
        int year = draw.oneIn(3) ? draw.between(FIRST_YEAR, LAST_YEAR) : draw.between(2023, LAST_YEAR);
        int fiscal = Math.min(year, LAST_YEAR - 1);
        String id = "P%03d".formatted(number);
        return switch (number % 8) {
            case 0 -> PlanTerms.fiscalYear(id + "-JULY", LocalDate.of(fiscal, draw.of(7, 10, 4), 1));
            case 1 ->
                PlanTerms.fiscalYear(
                        id + "-ODD",
                        draw.of(
                                LocalDate.of(fiscal, 3, 1),
                                LocalDate.of(fiscal, 4, 30),
                                LocalDate.of(fiscal, 8, 31),
                                LocalDate.of(fiscal, 2, 28),
                                LocalDate.of(fiscal, 12, 31)));
            case 2 -> shortPlanYear(id + "-SHORT", fiscal);
            case 3 -> otherLimitationYear(id + "-OTHER", fiscal);
            case 4 ->
                PlanTerms.calendarYear(id + "-BRIEF", year)
                        .withLimitationYear(LocalDate.of(year, 1, 1), draw.of(LocalDate.of(year, 6, 30), july7(year)));
            default -> PlanTerms.calendarYear(id, year);
        };
    }

    private PlanTerms shortPlanYear(String id, int year) {
        return switch (draw.between(0, 2)) {
            case 0 -> PlanTerms.shortYear(id, LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
            case 1 -> PlanTerms.shortYear(id, LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
            default -> PlanTerms.shortYear(id, LocalDate.of(year, 10, 1), LocalDate.of(year + 1, 2, 10));
        };
    }

    private PlanTerms otherLimitationYear(String id, int year) {
        PlanTerms terms = PlanTerms.calendarYear(id, year);
        return switch (draw.between(0, 2)) {
            case 0 -> terms.withLimitationYear(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
            case 1 -> terms.withLimitationYear(LocalDate.of(year, 10, 1), LocalDate.of(year + 1, 2, 10));
            default ->
                PlanTerms.fiscalYear(id, LocalDate.of(year, 7, 1))
                        .withLimitationYear(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        };
    }

    private static LocalDate july7(int year) {
        return LocalDate.of(year, 7, 7);
    }

    private PlanTerms eligibility(PlanTerms terms) {
        int months = draw.of(12, 12, 12, 6, 3, 1, 0);
        int hours = months == 0 ? 0 : draw.of(1000, 1000, 500, 83 * months, 0);
        return terms.withEligibility(draw.of(21, 21, 20, 18, 0), months, hours)
                .with(Provision.ENTRY, draw.of("immediate", "monthly", "quarterly", "semi_annual", "annual"))
                .with(Provision.ENTRY_RULE, draw.of("coincident_or_next", "next"))
                .with(Provision.LONG_TERM_PART_TIME, !draw.oneIn(5));
    }

    private PlanTerms service(PlanTerms terms) {
        PlanTerms drawn = terms.with(Provision.COMPUTATION_PERIOD, draw.of("plan_year", "anniversary"))
                .with(
                        Provision.HOURS_METHOD,
                        draw.oneIn(2)
                                ? "actual"
                                : draw.of("monthly", "semi_monthly", "weekly", "daily", "elapsed_time"))
                .with(Provision.SERVICE_COMPLETED, draw.oneIn(4) ? "hours_reached" : "period_end")
                .with(Provision.RULE_OF_PARITY, draw.oneIn(2))
                .with(Provision.ONE_YEAR_HOLDOUT, draw.oneIn(5));
        // Elapsed time counts no hours, so the plan file takes none beside it.
        return drawn.says(Provision.HOURS_METHOD, "elapsed_time")
                ? drawn.with(Provision.HOURS, 0).with(Provision.SERVICE_COMPLETED, "period_end")
                : drawn;
    }
}
