package io.plumbline.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The expected row of `eligibility_flags`; null is not known.
public record EligibilityFlags(
        String employeeId,
        boolean tenureEligible,
        boolean ageEligible,
        @Nullable Boolean hoursEligible,
        @Nullable Boolean fullyEligible,
        @Nullable LocalDate eligibilityDate) {}
