package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who is in the tests: everybody who was eligible to defer at any time in the plan year, deferring or not,
/// 1.401(k)-6.
final class PopulationOracle {

    private final PlanTerms terms;
    private final Span year;
    private final Map<String, EligibilityDetermination> determined;
    private final Map<String, Boolean> highly;

    PopulationOracle(PlanVerdict verdict) {
        terms = verdict.plan().terms();
        year = terms.planYear();
        determined = verdict.eligibilityDeterminations().stream()
                .collect(Collectors.toMap(EligibilityDetermination::employeeId, Function.identity()));
        highly = verdict.highlyCompensated().stream()
                .collect(Collectors.toMap(HighlyCompensated::employeeId, HighlyCompensated::isHce));
    }

    List<TestedEmployee> of(List<Participant> employees) {
        return employees.stream().flatMap(each -> tested(each).stream()).toList();
    }

    private Optional<TestedEmployee> tested(Participant employee) {
        EligibilityDetermination eligibility = determined.get(employee.employeeId());
        boolean isHighly = highly.getOrDefault(employee.employeeId(), false);
        BigDecimal pay = employee.planCompensation().min(terms.testedPayLimit());
        if (eligibility == null || pay.signum() <= 0 || !couldDefer(employee, eligibility)) {
            return Optional.empty();
        }
        boolean isPartTimer =
                eligibility.basis().equals("long_term_part_time") && !wasLetInSooner(employee, eligibility);
        if (isPartTimer && !terms.flag(Provision.LONG_TERM_PART_TIME_TESTED)) {
            return Optional.empty();
        }
        LocalDate statutory = eligibility.statutoryEntryDate();
        boolean isExcludable = statutory == null || statutory.isAfter(year.to());
        return switch (terms.choice(Provision.OTHERWISE_EXCLUDABLE)) {
            case "separate" ->
                Optional.of(new TestedEmployee(
                        employee, isExcludable ? "otherwise_excludable" : "statutory", isHighly, pay));
            case "nhce_left_out" ->
                Optional.of(new TestedEmployee(employee, "all", isHighly, pay)).filter(_ -> isHighly || !isExcludable);
            default -> Optional.of(new TestedEmployee(employee, "all", isHighly, pay));
        };
    }

    /// Only who is eligible solely by 401(k)(2)(D) may be left out, 401(k)(15): not who was a participant, by
    /// the date on file, at a time when the periods that it asks for were not over. What was before service
    /// began anew is no matter.
    private static boolean wasLetInSooner(Participant employee, EligibilityDetermination eligibility) {
        LocalDate onFile = employee.date(OptionalColumn.ELIGIBILITY_DATE);
        LocalDate since = eligibility.serviceFrom();
        LocalDate complete = eligibility.satisfiedDate();
        if (onFile == null || since == null || complete == null) {
            return false;
        }
        boolean isOfAnEarlierTime = onFile.isBefore(since) && !since.equals(employee.hireDate());
        return !isOfAnEarlierTime && onFile.isBefore(complete);
    }

    /// A day of employment in the plan year on or after the entry date: the one on file, else the one determined.
    private boolean couldDefer(Participant employee, EligibilityDetermination eligibility) {
        LocalDate onFile = employee.date(OptionalColumn.ELIGIBILITY_DATE);
        LocalDate entry =
                onFile != null ? onFile : eligibility.status().equals("eligible") ? eligibility.entryDate() : null;
        if (entry == null || entry.isAfter(year.to()) || employee.is(OptionalColumn.EXCLUDED_CLASS)) {
            return false;
        }
        Span asParticipant = new Span(entry.isBefore(year.from()) ? year.from() : entry, year.to());
        return Employment.of(employee, terms).daysIn(asParticipant) > 0;
    }
}
