package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who should come in and when: 410(a), 401(k)(15), and the plan's own schedule.
final class EligibilityDeterminationOracle {

    private final Participant participant;
    private final PlanTerms terms;
    private final Employment employment;
    private final EligibilityConditions fromHire;
    private final EligibilityConditions conditions;
    private final List<EligibilityWay> waysFromHire;

    private EligibilityDeterminationOracle(Participant participant, List<ServiceHours> rows, PlanTerms terms) {
        this.participant = participant;
        this.terms = terms;
        employment = Employment.of(participant, terms);
        fromHire = new EligibilityConditions(
                participant, terms, new EligibilityHours(participant, rows, terms), employment);
        waysFromHire = Stream.concat(fromHire.ofPlan().stream(), new EligibilityPartTime(fromHire).way().stream())
                .toList();
        conditions = startsOver()
                ? new EligibilityConditions(participant, terms, fromHire.hours(), employment.fromReturn())
                : fromHire;
    }

    /// The row that the asset must have for this participant.
    ///
    /// @param rows the participant's service hours, in the order of their days
    static EligibilityDetermination judge(Participant participant, List<ServiceHours> rows, PlanTerms terms) {
        return participant.hireDate().isAfter(terms.planYear().to())
                ? notYetHired(participant)
                : new EligibilityDeterminationOracle(participant, rows, terms).judge();
    }

    private static EligibilityDetermination notYetHired(Participant participant) {
        String status = participant.is(OptionalColumn.EXCLUDED_CLASS) ? "excluded" : "ineligible";
        return new EligibilityDetermination(
                participant.employeeId(),
                status,
                null,
                null,
                null,
                "none",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    /// Whether service counts from the return.
    private boolean startsOver() {
        return employment.back() != null && new EligibilityBreaks(fromHire).startOver(waysFromHire);
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
        Optional<EligibilityGround> ground = byPartTime.isPresent()
                ? Optional.of(EligibilityGround.ofPartTime(partTime.counted(), byService.isPresent(), conditions))
                : EligibilityGround.ofPlan(conditions);
        boolean excluded = participant.is(OptionalColumn.EXCLUDED_CLASS);
        String status = excluded ? "excluded" : status(entry);
        boolean takesPart = Set.of("eligible", "pending").contains(status);
        return new EligibilityDetermination(
                participant.employeeId(),
                status,
                excluded ? null : way.map(EligibilityWay::satisfied).orElse(null),
                excluded ? null : entry.orElse(null),
                excluded
                        ? null
                        : Stream.concat(statutory.stream(), latestAsPartTimer.stream())
                                .min(LocalDate::compareTo)
                                .orElse(null),
                takesPart ? basis(byService, byPartTime, entry) : "none",
                conditions.service().hired(),
                participant.attains(terms.number(Provision.ELIGIBILITY_AGE)),
                ground.map(each -> each.period().from()).orElse(null),
                ground.map(each -> each.period().to()).orElse(null),
                ground.map(EligibilityGround::hours).orElse(null),
                ground.map(EligibilityGround::assumedDays).orElse(null),
                employment.back() == null ? 0 : new EligibilityBreaks(fromHire).breaks(),
                takesPart && isHeldOut(),
                excluded ? null : statutory.orElse(null));
    }

    /// 410(a)(5)(C), where the plan has it: whoever had served and came back after a break waits for a year of
    /// service, counted from the return.
    private boolean isHeldOut() {
        if (!terms.flag(Provision.ONE_YEAR_HOLDOUT) || employment.back() == null || startsOver()) {
            return false;
        }
        EligibilityBreaks breaks = new EligibilityBreaks(fromHire);
        EligibilityConditions sinceReturn =
                new EligibilityConditions(participant, terms, fromHire.hours(), employment.fromReturn());
        return breaks.hadServed(waysFromHire)
                && breaks.breaks() > 0
                && sinceReturn.statutoryService().isEmpty();
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
