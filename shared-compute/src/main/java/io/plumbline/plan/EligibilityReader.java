package io.plumbline.plan;

/// Reads the section `eligibility`.
final class EligibilityReader {

    private EligibilityReader() {}

    static EligibilityProvisions read(Section section, EligibilityProvisions before) {
        int serviceMonths = section.value(
                        "service_months", value -> value.wholeNumber(0, 12, "the statutory maximum, IRC 410(a)(1)(A)"))
                .orElse(before.serviceMonths());
        ServiceRules service = service(section, before.service());
        // Without a period of service there is nothing to count hours in, and elapsed time counts none.
        boolean countsHours = serviceMonths > 0 && !service.isElapsedTime();
        boolean countedHours = before.serviceMonths() > 0 && !before.service().isElapsedTime();
        int hours = section.value(
                        "hours", value -> value.wholeNumber(0, 1000, "the statutory maximum, IRC 410(a)(3)(A)"))
                .orElse(countsHours ? countedHours ? before.hours() : 1000 : 0);
        if (serviceMonths == 0 && hours > 0) {
            section.fault("hours", "needs service_months above 0: no period of service, no hours to count");
        } else if (!countsHours && hours > 0) {
            section.fault(
                    "hours", "must be 0 with hours_method: elapsed_time, which counts no hours, 26 CFR 1.410(a)-7");
        }
        EligibilityProvisions eligibility = new EligibilityProvisions(
                section.value("age", value -> value.wholeNumber(0, 21, "the statutory maximum, IRC 410(a)(1)(A)"))
                        .orElse(before.age()),
                serviceMonths,
                hours,
                section.value(
                                "computation_period",
                                value -> value.choice(EligibilityProvisions.ComputationPeriod.class))
                        .orElse(before.computationPeriod()),
                section.value("entry", value -> value.choice(EligibilityProvisions.EntryDates.class))
                        .orElse(before.entry()),
                section.value("entry_rule", value -> value.choice(EligibilityProvisions.EntryRule.class))
                        .orElse(before.entryRule()),
                section.value("long_term_part_time", Scalar::flag).orElse(before.longTermPartTime()),
                service);
        section.refuseOtherKeys();
        return eligibility;
    }

    private static ServiceRules service(Section section, ServiceRules before) {
        ServiceRules.HoursMethod method = section.value(
                        "hours_method", value -> value.choice(ServiceRules.HoursMethod.class))
                .orElse(before.hoursMethod());
        boolean elapsedTime = method == ServiceRules.HoursMethod.ELAPSED_TIME;
        ServiceRules.Completion completed = section.value(
                        "service_completed", value -> value.choice(ServiceRules.Completion.class))
                .orElse(elapsedTime ? ServiceRules.Completion.PERIOD_END : before.completed());
        if (elapsedTime && completed == ServiceRules.Completion.HOURS_REACHED) {
            section.fault(
                    "service_completed",
                    "must not be hours_reached with hours_method: elapsed_time, which counts no hours, 26 CFR 1.410(a)-7");
        }
        return new ServiceRules(
                method,
                completed,
                section.value("rule_of_parity", Scalar::flag).orElse(before.ruleOfParity()),
                section.value("one_year_holdout", Scalar::flag).orElse(before.oneYearHoldout()));
    }
}
