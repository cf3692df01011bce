package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What the average of the highly compensated is compared with in one of the tests, 401(k)(3)(A) and (E), 401(m)(2)
/// and (3).
///
/// @param method the name of it
/// @param given the average where it is not that of this year's others
record TestMethod(String method, @Nullable BigDecimal given) {

    private static final BigDecimal THREE = new BigDecimal("3");

    static TestMethod of(Provision percentOfYearBefore, PlanTerms terms) {
        if (terms.flag(Provision.SAFE_HARBOR)) {
            return new TestMethod("safe_harbor", null);
        }
        if (terms.says(Provision.METHOD, "current_year")) {
            return new TestMethod("current_year", null);
        }
        BigDecimal percent = terms.share(percentOfYearBefore);
        if (percent != null) {
            return new TestMethod("prior_year", percent.setScale(2, RoundingMode.HALF_UP));
        }
        if (!Integer.valueOf(terms.year()).equals(terms.firstPlanYear())) {
            throw new IllegalArgumentException(terms.planId() + " has no year before on file");
        }
        return terms.says(Provision.FIRST_YEAR, "current_year")
                ? new TestMethod("current_year", null)
                : new TestMethod("first_year", THREE);
    }

    boolean isOfThisYear() {
        return method.equals("current_year");
    }

    boolean isTested() {
        return !method.equals("safe_harbor");
    }
}
