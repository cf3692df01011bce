package io.plumbline.eligibility;

import io.plumbline.asset.Asset;

/// The plan's conditions as of the plan year's end, without a look at when they were met.
final class EligibilityFlags {

    private EligibilityFlags() {}

    static Asset asset() {
        return Asset.named("eligibility_flags", EligibilityFlags.class)
                .reads(
                        "census",
                        "employee_id",
                        "employment_status",
                        "tenure_months",
                        "age",
                        "hours_ytd",
                        "eligibility_date")
                .reads("plan", "eligibility_service_months", "eligibility_age", "eligibility_hours")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tenure_eligible", "BOOLEAN", "whether the months of service reach the plan's")
                .yields("age_eligible", "BOOLEAN", "whether the completed years of age reach the plan's")
                .yields(
                        "hours_eligible",
                        "BOOLEAN",
                        "whether the year's hours of service reach the plan's; null: not known")
                .yields("fully_eligible", "BOOLEAN", "whether all three conditions are met; null: not known")
                .yields("eligibility_date", "DATE", "the date on file, as the census gives it")
                .warns("hours_not_known", "census")
                .digestedBy("""
                        select
                          count(*) as active_employees,
                          count(*) filter (where fully_eligible) as eligible,
                          count(*) filter (where not tenure_eligible) as short_of_service,
                          count(*) filter (where not age_eligible) as too_young,
                          count(*) filter (where not hours_eligible) as short_of_hours
                        from eligibility_flags""")
                .summedUpAs("Each active employee against the plan's conditions of service, age and hours.");
    }
}
