package io.plumbline.explain;

import io.plumbline.plan.EligibilityProvisions;
import io.plumbline.plan.ServiceRules.Completion;
import io.plumbline.plan.ServiceRules.HoursMethod;
import io.plumbline.typeset.Typeset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps about service: what the plan asks for, and in which period it was found.
final class ServiceSteps {

    /// Of a long career, the periods up to the one that decided are shown, the last of them.
    private static final int MOST_PERIODS = 6;

    private final Facts facts;
    private final Row row;
    private final EligibilityProvisions asked;

    ServiceSteps(Facts facts, Row row) {
        this.facts = facts;
        this.row = row;
        this.asked = facts.provisions().eligibility();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean isMet = row.has("satisfied_date");
        if (asked.age() > 0 && !isMet) {
            steps.add(Step.of(
                    "Age",
                    "The plan asks for age %d, and may ask for no more than 21.".formatted(asked.age()),
                    age(),
                    Rule.AGE_AND_SERVICE));
        }
        if (asked.serviceMonths() == 0) {
            steps.add(Step.of("Service", "The plan asks for no service.", new Figures(), Rule.AGE_AND_SERVICE));
        } else if (asked.service().hoursMethod() == HoursMethod.ELAPSED_TIME) {
            steps.add(elapsed());
        } else {
            steps.add(counted());
        }
        // Who enters as a long-term part-time employee meets other conditions of service.
        if (asked.age() > 0 && isMet && serviceDecides()) {
            steps.add(Step.of(
                    "Age and service",
                    "The plan asks for age %d too, and may ask for no more than 21. The conditions are met on the later of the two days."
                            .formatted(asked.age()),
                    age().day("Service met", serviceOn())
                            .outcome("Conditions met", new Measure.Day(row.date("satisfied_date"))),
                    Rule.AGE_AND_SERVICE));
        }
        return steps;
    }

    /// Whether what was satisfied is the plan's own condition of service, and not an earlier one.
    private boolean serviceDecides() {
        @Nullable LocalDate service = serviceOn();
        return service != null && !service.isAfter(row.date("satisfied_date"));
    }

    private Figures age() {
        return new Figures().day("Age %d attained".formatted(asked.age()), row.dateOrNull("age_attained_date"));
    }

    private Step elapsed() {
        Figures figures = new Figures().day("Service counts from", row.dateOrNull("service_from"));
        String added = facts.all("elapsed_service").stream()
                .filter(each -> each.date("counted_from").equals(row.dateOrNull("service_from")))
                .filter(each -> each.has("months_before") && facts.person().has("rehire_date"))
                .findFirst()
                .map(each -> {
                    figures.words(
                                    "Service before leaving",
                                    time(each.integer("months_before"), each.integer("days_before")))
                            .day("Service counts again from", facts.person().dateOrNull("rehire_date"));
                    return " What comes before and after a longer one is added up, thirty days to a month.";
                })
                .orElse("");
        return Step.of(
                "Service",
                "The plan asks for %s of service and counts no hours. A year is complete on the anniversary. A severance of no more than twelve months counts as service.%s"
                        .formatted(Typeset.count(asked.serviceMonths(), "month", "months"), added),
                figures.day("Service met", serviceOn()),
                Rule.ELAPSED_TIME);
    }

    private static String time(int months, int days) {
        return days == 0
                ? Typeset.count(months, "month", "months")
                : Typeset.count(months, "month", "months") + " and " + Typeset.count(days, "day", "days");
    }

    private Step counted() {
        Figures figures = new Figures();
        PeriodLines periods = new PeriodLines(periods());
        periods.addTo(figures, facts);
        figures.day("Service met", serviceOn());
        List<Rule> rules = new ArrayList<>(List.of(Rule.YEAR_OF_SERVICE, Rule.COMPUTATION_PERIODS));
        if (asked.service().completed() == Completion.PERIOD_END) {
            rules.add(Rule.PERIOD_COMPLETE);
        }
        if (asked.service().hoursMethod() != HoursMethod.ACTUAL) {
            rules.add(Rule.EQUIVALENCIES);
        }
        if (asked.hours() == 0) {
            rules.add(Rule.ELAPSED_TIME);
        }
        return new Step("Service", sentence(periods), figures.list(), rules);
    }

    private String sentence(PeriodLines periods) {
        String months = asked.serviceMonths() == 12 ? "twelve months" : asked.serviceMonths() + " months";
        String then =
                switch (asked.computationPeriod()) {
                    case PLAN_YEAR -> "plan years, from the one that includes the first anniversary";
                    case ANNIVERSARY -> "the twelve months from each anniversary";
                };
        StringBuilder sentence =
                new StringBuilder("The plan asks for %s hours of service in %s: the first of them from %s, and then %s."
                        .formatted(Typeset.count(asked.hours()), months, Typeset.date(row.date("service_from")), then));
        if (asked.service().hoursMethod() != HoursMethod.ACTUAL) {
            sentence.append(" It counts no hours and credits %s."
                    .formatted(credit(asked.service().hoursMethod())));
        }
        if (asked.hours() == 0) {
            sentence.append(
                    " It asks for no hours, so a period of %s counts where the employee is employed on its last day, or absent for no more than twelve months."
                            .formatted(months));
        }
        if (periods.periods().isEmpty()) {
            sentence.append(" No such period is over by the end of the plan year.");
        } else if (!serviceMet()) {
            sentence.append(
                    asked.hours() == 0 ? " No period that is over counts." : " No period that is over has so many.");
        }
        return sentence.append(periods.remarks()).toString();
    }

    private static String credit(HoursMethod method) {
        return switch (method) {
            case MONTHLY -> "190 for each month with at least one";
            case SEMI_MONTHLY -> "95 for each half of a month with at least one";
            case WEEKLY -> "45 for each week with at least one";
            case DAILY -> "10 for each day with at least one";
            case ACTUAL, ELAPSED_TIME -> "none";
        };
    }

    /// The periods that are over, up to the one that decided.
    private List<Row> periods() {
        @Nullable LocalDate decided = served("period_end");
        List<Row> all = facts.all("credited_hours").stream()
                .filter(period -> period.date("counted_from").equals(row.date("service_from")))
                .filter(period ->
                        period.flag("is_over") || period.date("last_day").equals(decided))
                .filter(period -> !serviceMet()
                        || decided == null
                        || !period.date("last_day").isAfter(decided))
                .sorted(Comparator.comparing((Row period) -> period.date("last_day"))
                        .thenComparing(period -> period.date("first_day")))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_PERIODS), all.size());
    }

    private boolean serviceMet() {
        return serviceOn() != null;
    }

    private @Nullable LocalDate serviceOn() {
        return served("service_on");
    }

    /// A date of the plan's own condition of service, whatever entry rests on.
    private @Nullable LocalDate served(String column) {
        Optional<Row> served = facts.all("satisfied_service").stream()
                .filter(each -> each.date("counted_from").equals(row.dateOrNull("service_from")))
                .findFirst();
        return served.map(each -> each.dateOrNull(column)).orElse(null);
    }
}
