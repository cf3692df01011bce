package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who should come in and when: 410(a), 401(k)(15), and the plan's own schedule.
final class EligibilityDeterminationOracle {

    private final Participant participant;
    private final PlanTerms terms;
    private final Employment employment;
    private final EligibilityConditions fromHire;
    private final EligibilityConditions conditions;

    private EligibilityDeterminationOracle(Participant participant, List<ServiceHours> rows, PlanTerms terms) {
        this.participant = participant;
        this.terms = terms;
        employment = Employment.of(participant, terms);
        fromHire = new EligibilityConditions(
                participant, terms, new EligibilityHours(participant, rows, terms), employment);
        conditions = counted(Stream.concat(fromHire.ofPlan().stream(), new EligibilityPartTime(fromHire).way().stream())
                .toList());
    }

    /// The row that the asset must have for this participant.
    ///
    /// @param rows the participant's service hours, in the order of their days
    static EligibilityDetermination judge(Participant participant, List<ServiceHours> rows, PlanTerms terms) {
        if (participant.is(OptionalColumn.EXCLUDED_CLASS)) {
            return without(participant, "excluded");
        }
        return participant.hireDate().isAfter(terms.planYear().to())
                ? without(participant, "ineligible")
                : new EligibilityDeterminationOracle(participant, rows, terms).judge();
    }

    private static EligibilityDetermination without(Participant participant, String status) {
        return new EligibilityDetermination(participant.employeeId(), status, null, null, null, "none", null);
    }

    /// From the hire on, or from the return of somebody who starts over.
    private EligibilityConditions counted(List<EligibilityWay> ways) {
        return employment.back() != null && new EligibilityBreaks(fromHire).startOver(ways)
                ? new EligibilityConditions(participant, terms, fromHire.hours(), employment.fromReturn())
                : fromHire;
    }

    private EligibilityDetermination judge() {
        Optional<EligibilityWay> byService = conditions.ofPlan();
        EligibilityPartTime partTime = new EligibilityPartTime(conditions);
        Optional<EligibilityWay> byPartTime = partTime.way()
                .filter(way -> byService.isEmpty()
                        || way.entry().isBefore(byService.get().entry()));
        Optional<EligibilityWay> way = byPartTime.or(() -> byService);
        Optional<LocalDate> entry = way.flatMap(met -> attended(met.entry(), conditions.service()));
        Optional<LocalDate> statutory = conditions.ofLaw().flatMap(met -> attended(met.entry(), conditions.service()));
        Optional<LocalDate> latestAsPartTimer =
                partTime.latestLawful().flatMap(latest -> attended(latest, conditions.service()));
        String status = status(entry);
        return new EligibilityDetermination(
                participant.employeeId(),
                status,
                way.map(EligibilityWay::satisfied).orElse(null),
                entry.orElse(null),
                Stream.concat(statutory.stream(), latestAsPartTimer.stream())
                        .min(LocalDate::compareTo)
                        .orElse(null),
                status.equals("ineligible") ? "none" : basis(byService, byPartTime, entry),
                statutory.orElse(null));
    }

    private String basis(
            Optional<EligibilityWay> byService, Optional<EligibilityWay> byPartTime, Optional<LocalDate> entry) {
        LocalDate yearStart = terms.planYear().from();
        boolean former =
                byService.filter(way -> way.satisfied().isBefore(yearStart)).isPresent();
        if (byPartTime.isPresent() && !former) {
            return "long_term_part_time";
        }
        EligibilityWay way = byPartTime.or(() -> byService).orElseThrow();
        if (!entry.equals(Optional.of(way.entry()))) {
            return "rehire";
        }
        if (terms.number(Provision.SERVICE_MONTHS) == 0) {
            return "no_service_required";
        }
        return conditions.inElapsedTime() ? "elapsed_time" : "service_year";
    }

    /// On the entry date those who are there; those who were away then, or have been away since, on their
    /// return; nobody who left before and stayed away.
    private static Optional<LocalDate> attended(LocalDate bySchedule, Employment service) {
        LocalDate left = service.left();
        if (left == null) {
            return Optional.of(bySchedule);
        }
        LocalDate back = service.back();
        if (back == null) {
            return bySchedule.isAfter(left) ? Optional.empty() : Optional.of(bySchedule);
        }
        return Optional.of(bySchedule.isBefore(back) ? back : bySchedule);
    }

    private String status(Optional<LocalDate> entry) {
        LocalDate end = terms.planYear().to();
        if (entry.isEmpty()) {
            return "ineligible";
        }
        if (entry.get().isAfter(end)) {
            return employment.on(end) ? "pending" : "ineligible";
        }
        LocalDate start = terms.planYear().from();
        Span within = new Span(entry.get().isBefore(start) ? start : entry.get(), end);
        return employment.daysIn(within) > 0 ? "eligible" : "ineligible";
    }
}
