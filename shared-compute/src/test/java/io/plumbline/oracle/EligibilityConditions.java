package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Age and service of one employee, counted from the day on which the service that counts began, 410(a)(1).
///
/// @param service the employment that counts
record EligibilityConditions(Participant participant, PlanTerms terms, EligibilityHours hours, Employment service) {

    static final int STATUTORY_AGE = 21;
    static final int STATUTORY_HOURS = 1000;
    private static final int STATUTORY_MONTHS = 12;

    /// What the plan asks for, and its entry date.
    Optional<EligibilityWay> ofPlan() {
        LocalDate attained = participant.attains(terms.number(Provision.ELIGIBILITY_AGE));
        return planService().flatMap(met -> sinceBoth(met, attained)
                .map(satisfied -> new EligibilityWay(met, satisfied, EligibilityEntry.after(satisfied, terms))));
    }

    /// The most that the law lets a plan ask for, 21 and a year of service when it is over, and the latest
    /// lawful entry date.
    Optional<EligibilityWay> ofLaw() {
        return statutoryService().flatMap(met -> sinceBoth(met, participant.attains(STATUTORY_AGE))
                .map(satisfied -> new EligibilityWay(met, satisfied, EligibilityEntry.latestLawful(satisfied, terms))));
    }

    /// When there was a year of service, whatever the age.
    Optional<LocalDate> statutoryService() {
        return inElapsedTime()
                ? elapsed(STATUTORY_MONTHS)
                : twelveMonths().stream()
                        .filter(period -> isOver(period) && reach(STATUTORY_HOURS, period))
                        .map(Span::to)
                        .findFirst();
    }

    List<Span> twelveMonths() {
        return EligibilityPeriods.twelveMonths(service.hired(), terms);
    }

    boolean inElapsedTime() {
        return terms.says(Provision.HOURS_METHOD, "elapsed_time");
    }

    boolean isOver(Span period) {
        return !period.to().isAfter(terms.planYear().to());
    }

    boolean reach(int asked, Span period) {
        return hours.in(period, service.hired()).compareTo(Fraction.of(asked)) >= 0;
    }

    /// The hours of a year of service as the plan counts it. A plan that asks for less than a year may still not
    /// ask for more than 1,000 hours in one.
    int hoursOfAYear() {
        return terms.number(Provision.SERVICE_MONTHS) == STATUTORY_MONTHS
                ? terms.number(Provision.HOURS)
                : STATUTORY_HOURS;
    }

    /// When the plan's condition of service was met, whatever the age.
    Optional<LocalDate> planService() {
        int months = terms.number(Provision.SERVICE_MONTHS);
        if (months == 0) {
            return Optional.of(service.hired());
        }
        if (inElapsedTime()) {
            return elapsed(months);
        }
        return periodsOfPlan().stream()
                .flatMap(period -> completed(period).stream())
                .min(LocalDate::compareTo);
    }

    /// Those of twelve months, and where the plan asks for fewer those of so many.
    List<EligibilityGround.Candidate> periodsOfPlan() {
        int months = terms.number(Provision.SERVICE_MONTHS);
        Stream<EligibilityGround.Candidate> years =
                twelveMonths().stream().map(period -> new EligibilityGround.Candidate(period, hoursOfAYear()));
        Stream<Span> shorter = months == 0 || months == STATUTORY_MONTHS
                ? Stream.of()
                : EligibilityPeriods.ofMonths(months, service.hired(), terms).stream();
        int hours = terms.number(Provision.HOURS);
        return Stream.concat(years, shorter.map(period -> new EligibilityGround.Candidate(period, hours)))
                .toList();
    }

    /// On the period's last day, or, where the plan says so, when the hours on file reach the number; what is
    /// not on file was reached by the last day, if it was.
    Optional<LocalDate> completed(EligibilityGround.Candidate candidate) {
        int asked = candidate.asked();
        Span period = candidate.period();
        boolean whenReached = terms.says(Provision.SERVICE_COMPLETED, "hours_reached")
                && terms.says(Provision.HOURS_METHOD, "actual")
                && asked > 0;
        Optional<LocalDate> reached = whenReached ? hours.reachedOn(asked, period) : Optional.empty();
        return reached.or(() -> Optional.of(period.to())
                .filter(_ -> isOver(period) && reach(asked, period) && (asked > 0 || isServedTo(period.to()))));
    }

    /// Time in employment goes on over an absence of no more than twelve months, 1.410(a)-7(d), and ends with a longer
    /// one.
    private boolean isServedTo(LocalDate day) {
        return service.isSpanned() || service.on(day);
    }

    private Optional<LocalDate> elapsed(int months) {
        return new EligibilityElapsed(service)
                .complete(months)
                .filter(complete -> !complete.isAfter(terms.planYear().to()));
    }

    private Optional<LocalDate> sinceBoth(LocalDate served, LocalDate attained) {
        return Optional.of(served.isBefore(attained) ? attained : served)
                .filter(day -> !day.isAfter(terms.planYear().to()));
    }
}
