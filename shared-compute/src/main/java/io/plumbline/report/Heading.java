package io.plumbline.report;

import io.plumbline.plan.Period;
import io.plumbline.typeset.Typeset;

/// What the report is about, as its first lines say it.
///
/// @param limitationYear the limitation year where it is not the plan year, else empty
record Heading(String planId, int year, String planYear, String limitationYear, String generated) {

    static Heading of(ReportRequest request) {
        boolean same = request.planYear().equals(request.limitationYear());
        return new Heading(
                request.planId(),
                request.year(),
                printed(request.planYear()),
                same ? "" : printed(request.limitationYear()),
                Typeset.moment(request.generated()));
    }

    private static String printed(Period period) {
        return Typeset.date(period.start()) + " to " + Typeset.date(period.end());
    }
}
