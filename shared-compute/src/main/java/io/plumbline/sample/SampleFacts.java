package io.plumbline.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a generated sample plan holds.
///
/// @param planId always [SamplePlan#PLAN_ID]
/// @param year the plan year
/// @param seed the seed that its rows came from
/// @param census rows of the census, one per employee
/// @param contributions rows of the contributions
/// @param serviceHours rows of the service hours
/// @param planted the employees of each planted case, by employee id; every case is a key
public record SampleFacts(
        String planId,
        int year,
        long seed,
        long census,
        long contributions,
        long serviceHours,
        Map<PlantedCase, List<String>> planted) {

    public SampleFacts {
        EnumMap<PlantedCase, List<String>> copy = new EnumMap<>(PlantedCase.class);
        for (PlantedCase kind : PlantedCase.values()) {
            copy.put(kind, List.copyOf(planted.getOrDefault(kind, List.of())));
        }
        planted = Collections.unmodifiableMap(copy);
    }

    /// The employees planted as this case, the sharpest first.
    public List<String> employees(PlantedCase kind) {
        return planted.getOrDefault(kind, List.of());
    }

    /// How many employees are planted as this case.
    public int count(PlantedCase kind) {
        return employees(kind).size();
    }

    /// How many employees the elective deferral limit must find over it.
    public int electiveDeferralBreaches() {
        return count(PlantedCase.ELECTIVE_DEFERRAL_UNDER_50)
                + count(PlantedCase.ELECTIVE_DEFERRAL_AGE_50)
                + count(PlantedCase.ELECTIVE_DEFERRAL_AGE_60_TO_63);
    }

    /// How many employees the annual additions limit must find over it.
    public int annualAdditionsBreaches() {
        return count(PlantedCase.ANNUAL_ADDITIONS_DOLLAR) + count(PlantedCase.ANNUAL_ADDITIONS_COMPENSATION);
    }

    /// How many employees it must find at or below it, but not below 95 % of it.
    public int annualAdditionsAtRisk() {
        return count(PlantedCase.NEAR_DOLLAR_LIMIT)
                + count(PlantedCase.NEAR_COMPENSATION_LIMIT)
                + count(PlantedCase.CATCH_UP_BY_ANNUAL_ADDITIONS);
    }

    /// How many employees should have entered the plan and have not.
    public int entriesMissed() {
        return count(PlantedCase.ENTRY_MISSED);
    }
}
