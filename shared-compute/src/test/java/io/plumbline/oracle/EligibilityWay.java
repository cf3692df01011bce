package io.plumbline.oracle;

import java.time.LocalDate;

/// How somebody comes in: by the plan's age and service, by the law's, or as long-term part-time.
///
/// @param service when the condition of service was met, whatever the age
/// @param satisfied when the last condition was met
/// @param entry by the schedule, absences left aside
record EligibilityWay(LocalDate service, LocalDate satisfied, LocalDate entry) {}
