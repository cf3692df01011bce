package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The expected row of `eligibility_determination`, without its words.
///
/// @param serviceFrom the hire, or the return of somebody whose service counts from it
/// @param periodStart of the computation period that decided
/// @param assumedDays on which hours are assumed, of all that decided
/// @param statutoryEntryDate the latest lawful one by 21 and a year of service alone
public record EligibilityDetermination(
        String employeeId,
        String status,
        @Nullable LocalDate satisfiedDate,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate latestLawfulEntryDate,
        String basis,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate ageAttainedDate,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable BigDecimal periodHours,
        @Nullable Long assumedDays,
        @Nullable Long breaksInService,
        boolean heldOut,
        @Nullable LocalDate statutoryEntryDate) {}
