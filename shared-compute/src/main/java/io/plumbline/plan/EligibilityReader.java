package io.plumbline.plan;

/// Reads the section `eligibility`.
final class EligibilityReader {

    private EligibilityReader() {}

    static EligibilityProvisions read(Section section, EligibilityProvisions before) {
        int serviceMonths = section.value(
                        "service_months", value -> value.wholeNumber(0, 12, "the statutory maximum, IRC 410(a)(1)(A)"))
                .orElse(before.serviceMonths());
        // Without a period of service there is nothing to count hours in.
        int hours = section.value(
                        "hours", value -> value.wholeNumber(0, 1000, "the statutory maximum, IRC 410(a)(3)(A)"))
                .orElse(serviceMonths == 0 ? 0 : before.serviceMonths() == 0 ? 1000 : before.hours());
        if (serviceMonths == 0 && hours > 0) {
            section.fault("hours", "needs service_months above 0: no period of service, no hours to count");
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
                service(section, before.service()));
        section.refuseOtherKeys();
        return eligibility;
    }

    private static ServiceRules service(Section section, ServiceRules before) {
        return new ServiceRules(
                section.value("hours_method", value -> value.choice(ServiceRules.HoursMethod.class))
                        .orElse(before.hoursMethod()),
                section.value("service_completed", value -> value.choice(ServiceRules.Completion.class))
                        .orElse(before.completed()),
                section.value("rule_of_parity", Scalar::flag).orElse(before.ruleOfParity()),
                section.value("one_year_holdout", Scalar::flag).orElse(before.oneYearHoldout()));
    }
}
