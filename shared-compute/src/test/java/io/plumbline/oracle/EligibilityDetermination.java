package io.plumbline.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The expected row of `eligibility_determination`, without the columns that explain it.
///
/// @param statutoryEntryDate the latest lawful one by 21 and a year of service alone
public record EligibilityDetermination(
        String employeeId,
        String status,
        @Nullable LocalDate satisfiedDate,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate latestLawfulEntryDate,
        String basis,
        @Nullable LocalDate statutoryEntryDate) {}
