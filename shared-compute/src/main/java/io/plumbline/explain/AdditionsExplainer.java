package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitValue;
import io.plumbline.plan.MoneyType;
import io.plumbline.plan.Period;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Explains `annual_additions`: what was credited, what of it is no addition, and the lesser of the two limits.
final class AdditionsExplainer implements Explainer {

    @Override
    public String asset() {
        return "annual_additions";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(asset(), "elective_deferrals", "catch_up_by_402g", "catch_up_use");
    }

    @Override
    public Chapter explain(Facts facts) {
        Row row = facts.the(asset());
        List<Step> steps = new ArrayList<>(List.of(credited(facts, row), limit(facts, row)));
        if (row.decimal("catch_up_excluded").signum() > 0) {
            steps.add(catchUp(facts, row));
        }
        steps.add(compared(facts, row));
        return new Chapter(asset(), "Annual additions", verdict(row), steps);
    }

    private static String verdict(Row row) {
        String additions = Typeset.dollars(row.decimal("annual_additions"));
        String limit = Typeset.dollars(row.decimal("applicable_limit"));
        return switch (row.text("status")) {
            case "exceeded" ->
                "Annual additions of %s exceed the limit of %s by %s."
                        .formatted(additions, limit, Typeset.dollars(row.decimal("excess")));
            case "at_risk" ->
                row.decimal("headroom").signum() == 0
                        ? "Annual additions of %s are exactly at the limit.".formatted(additions)
                        : "Annual additions of %s are near the limit of %s, with %s left."
                                .formatted(additions, limit, Typeset.dollars(row.decimal("headroom")));
            default ->
                row.decimal("annual_additions").signum() == 0
                        ? "Nothing was credited that counts."
                        : "Annual additions of %s are within the limit of %s.".formatted(additions, limit);
        };
    }

    private static Step credited(Facts facts, Row row) {
        Figures figures = new Figures();
        BigDecimal sum = BigDecimal.ZERO;
        for (MoneyType type : countedTypes()) {
            BigDecimal amount = row.decimal(type.code());
            figures.dollarsIfAny(Money.name(type), amount);
            sum = sum.add(amount);
        }
        Period year = facts.plan().limitationYear(facts.year());
        String plans = facts.plan().relatedPlans().isEmpty() ? "" : ", to this plan and the plans related to it";
        return Step.of(
                "What was credited",
                "Employer contributions, employee contributions and forfeitures of the limitation year, %s to %s, count%s."
                        .formatted(Typeset.date(year.start()), Typeset.date(year.end()), plans),
                figures.outcome("Credited", sum),
                Rule.ADDITIONS_COUNTED);
    }

    private static List<MoneyType> countedTypes() {
        return Arrays.stream(MoneyType.values())
                .filter(MoneyType::annualAddition)
                .toList();
    }

    private static Step catchUp(Facts facts, Row row) {
        BigDecimal excluded = row.decimal("catch_up_excluded");
        BigDecimal by415 = row.decimal("catch_up_by_415");
        BigDecimal before = excluded.subtract(by415);
        BigDecimal byYearBefore = facts.all("catch_up_by_402g").stream()
                .map(calendar -> calendar.decimal("made_before_in_limitation_year"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Figures figures = new Figures()
                .dollarsIfAny("Catch-up since the plan year before ended", byYearBefore)
                .dollarsIfAny("Over a limit on deferrals", before.subtract(byYearBefore));
        if (by415.signum() > 0) {
            BigDecimal without = row.decimal("annual_additions").add(by415);
            figures.dollars(before.signum() > 0 ? "Credited but for that" : "Credited", without)
                    .dollars("Over the limit on annual additions", without.subtract(row.decimal("applicable_limit")))
                    .dollars("Left of the catch-up limit", leftFor415(facts, by415))
                    .dollars("Of what is over, catch-up", by415);
        }
        List<Rule> rules = new ArrayList<>(List.of(Rule.CATCH_UP_BY_STATUTE, Rule.CATCH_UP_IS_NO_ADDITION));
        if (by415.signum() > 0) {
            rules.add(Rule.CATCH_UP_POOL);
        }
        figures.outcome("Catch-up, left out", excluded);
        Optional<RothCover> notRoth = RothCover.by415(facts);
        notRoth.ifPresent(roth -> roth.addTo("Of what is over, to be Roth yet", figures, rules));
        return new Step(
                "What is catch-up",
                "Deferrals over a limit are catch-up while the catch-up limit lasts, and catch-up is no annual addition."
                        + notRoth.map(roth -> " " + roth.sentence()).orElse(""),
                figures.list(),
                rules);
    }

    /// What was left of the pool when the limitation year ended.
    private static BigDecimal leftFor415(Facts facts, BigDecimal by415) {
        int ends = facts.plan().limitationYear(facts.year()).end().getYear();
        return facts.all("catch_up_use").stream()
                .filter(pool -> pool.integer("tax_year") == ends)
                .map(pool -> pool.decimal("remaining").add(pool.decimal("by_415")))
                .findFirst()
                .orElse(by415);
    }

    private static Step limit(Facts facts, Row row) {
        Period year = facts.plan().limitationYear(facts.year());
        int ends = year.end().getYear();
        BigDecimal dollarLimit = row.decimal("dollar_limit");
        Figures figures = new Figures();
        List<Rule> rules = new ArrayList<>(List.of(Rule.ADDITIONS_LIMIT));
        String notice = facts.notice(Limit.ANNUAL_ADDITIONS, ends);
        boolean isShort = !year.months().isYear();
        if (isShort) {
            facts.announced(Limit.ANNUAL_ADDITIONS, ends)
                    .map(LimitValue::amount)
                    .ifPresent(yearly -> figures.dollars("Limit of twelve months, " + ends, yearly, notice));
            rules.add(Rule.SHORT_YEAR_LIMIT);
        }
        figures.dollars(
                        isShort ? "Limit of the short year" : "Dollar limit of " + ends,
                        dollarLimit,
                        isShort ? "" : notice)
                .dollars("Compensation", row.decimal("compensation_limit"))
                .outcome("The lesser of the two", row.decimal("applicable_limit"));
        String which = row.text("limited_by").equals("dollar")
                ? "The limit is the lesser of the dollar limit and compensation: here the dollar limit."
                : "The limit is the lesser of the dollar limit and compensation: here the employee's compensation.";
        String prorated = isShort ? " The limitation year is short and has its twelfths of the dollar limit." : "";
        return new Step("The limit", which + prorated, figures.list(), rules);
    }

    private static Step compared(Facts facts, Row row) {
        String threshold = Typeset.shortPercent(facts.provisions().limits().atRiskThreshold());
        Figures figures = new Figures()
                .dollars("Annual additions", row.decimal("annual_additions"))
                .dollars("Limit", row.decimal("applicable_limit"));
        return switch (row.text("status")) {
            case "exceeded" -> exceeded(facts, figures.outcome("Excess", row.decimal("excess")));
            case "at_risk" ->
                Step.of(
                        "The comparison",
                        "The additions are within the limit, and at or over the %s of it from which the plan file calls it a risk."
                                .formatted(threshold),
                        figures.outcome("Room left", row.decimal("headroom")),
                        Rule.ADDITIONS_LIMIT);
            default ->
                Step.of(
                        "The comparison",
                        "The additions are within the limit.",
                        figures.outcome("Room left", row.decimal("headroom")),
                        Rule.ADDITIONS_LIMIT);
        };
    }

    private static Step exceeded(Facts facts, Figures figures) {
        List<Rule> rules = new ArrayList<>(List.of(Rule.ADDITIONS_LIMIT));
        String sentence = "The additions exceed the limit.";
        if (facts.the("elective_deferrals").decimal("excess_deferral").signum() > 0) {
            sentence += " The excess deferral among them stays an addition until it is distributed.";
            rules.add(Rule.EXCESS_DEFERRAL_IS_ADDITION);
        }
        if (isCatchUpShortOfPay(facts)) {
            sentence +=
                    " As many of the deferrals as are over pay are no catch-up, though the catch-up limit is not used up.";
            rules.add(Rule.CATCH_UP_WITHIN_PAY);
        }
        return new Step("The comparison", sentence, figures.list(), rules);
    }

    /// Whether it is pay that lets no more of the excess be catch-up.
    private static boolean isCatchUpShortOfPay(Facts facts) {
        Row row = facts.the("annual_additions");
        BigDecimal deferred = row.decimal("pre_tax").add(row.decimal("roth"));
        return deferred.compareTo(row.decimal("compensation_limit")) > 0
                && leftFor415(facts, row.decimal("catch_up_by_415")).compareTo(row.decimal("catch_up_by_415")) > 0;
    }
}
