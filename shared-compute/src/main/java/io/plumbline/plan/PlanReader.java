package io.plumbline.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the root of a plan file.
final class PlanReader {

    private static final Set<String> SECTIONS = Set.of("eligibility", "contributions", "testing", "limits");
    /// Stands in for a plan_id at fault while the rest is read; no plan leaves with it.
    private static final String UNKNOWN = "unknown";

    private PlanReader() {}

    static Plan read(Section root) {
        Optional<String> given = root.value("plan_id", Scalar::identifier);
        if (!root.has("plan_id")) {
            root.fault("plan_id", "is missing; it is the only required key");
        }
        String planId = given.orElse(UNKNOWN);
        String employerId = root.value("employer_id", Scalar::identifier).orElse(planId);
        MonthDay planYearStart = root.value("plan_year_start", Scalar::monthDay).orElse(MonthDay.of(1, 1));
        Optional<MonthDay> limitationYearStart = root.value("limitation_year_start", Scalar::monthDay);
        Optional<Integer> firstPlanYear = root.value("first_plan_year", value -> value.wholeNumber(1975, 2099, ""));
        ShortYears planYears = new ShortYears(root, "short_plan_years");
        Map<Integer, Period> shortPlanYears = planYears.read();
        planYears.refuseGaps(shortPlanYears, planYearStart, firstPlanYear);
        Map<Integer, Period> shortLimitationYears = new ShortYears(root, "short_limitation_years").read();
        Provisions original = ProvisionsReader.read(root, Provisions.DEFAULT);
        List<Amendment> amendments = amendments(root, original);
        List<String> relatedPlans = relatedPlans(root, planId);
        ColumnMapping columns = ColumnMappingReader.read(root);
        root.refuseOtherKeys();
        return new Plan(
                planId,
                employerId,
                planYearStart,
                shortPlanYears,
                firstPlanYear,
                limitationYearStart,
                shortLimitationYears,
                original,
                amendments,
                relatedPlans,
                columns);
    }

    private static List<Amendment> amendments(Section root, Provisions original) {
        List<Amendment> amendments = new ArrayList<>();
        Provisions before = original;
        LocalDate last = LocalDate.MIN;
        for (Section item : root.sections("amendments")) {
            Optional<LocalDate> effective = item.value("effective", Scalar::date);
            before = ProvisionsReader.read(item, before);
            if (!item.has("effective")) {
                item.fault("needs effective, the date from which it holds");
            }
            if (item.keys().stream().noneMatch(SECTIONS::contains)) {
                item.fault("changes nothing; an amendment changes eligibility, contributions, testing or limits");
            }
            item.refuseOtherKeys();
            if (effective.isPresent()) {
                if (!effective.get().isAfter(last)) {
                    item.fault("effective", "must be after that of the amendment before it, " + last);
                }
                last = effective.get();
                amendments.add(new Amendment(effective.get(), before));
            }
        }
        return amendments;
    }

    private static List<String> relatedPlans(Section root, String planId) {
        List<String> plans = root.values("related_plans", Scalar::identifier);
        Set<String> seen = new HashSet<>(Set.of(planId));
        for (String plan : plans) {
            if (!seen.add(plan)) {
                root.fault(
                        "related_plans",
                        plan.equals(planId) ? "names the plan itself" : "names %s twice".formatted(plan));
            }
        }
        return plans;
    }
}
