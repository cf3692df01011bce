package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Plans of which the year before is on file too, and whose plan year, or limitation year, begins within a calendar
/// year: in every order of the two. People and money are plain but for the limits that both years come to.
final class AwkwardPairs {

    private static final int PLANS = 90;
    private static final int PEOPLE = 24;

    /// In cents. Who has less defers less, so that many a test fails.
    private static final long HIGH_PAY = 15_000_000;

    private final Draw draw;
    private final PlanTerms terms;
    private final List<LocalDate> bounds;

    private AwkwardPairs(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
        SortedSet<LocalDate> begins = new TreeSet<>();
        for (Span year : List.of(terms.planYear(), terms.limitationYear())) {
            begins.addAll(
                    List.of(year.yearBefore().from(), year.from(), year.to().plusDays(1)));
        }
        for (int year = begins.getFirst().getYear() + 1;
                year <= begins.getLast().getYear();
                year++) {
            begins.add(LocalDate.of(year, 1, 1));
        }
        bounds = List.copyOf(begins);
    }

    static List<PlanCase> drawn(long seed) {
        return IntStream.range(0, PLANS)
                .mapToObj(i -> {
                    Draw draw = new Draw(seed * 37 + i);
                    return new AwkwardPairs(draw, terms(draw, i)).populated();
                })
                .toList();
    }

    private static PlanTerms terms(Draw draw, int number) {
        int year = draw.between(2020, 2025);
        LocalDate january = LocalDate.of(year, 1, 1);
        LocalDate fiscal = LocalDate.of(year, draw.of(2, 4, 7, 9, 11, 12), 1);
        String id = "Q%03d".formatted(number);
        PlanTerms shaped =
                switch (number % 6) {
                    case 0, 1 -> withYears(id, fiscal, january);
                    case 2, 3 -> withYears(id, january, fiscal);
                    case 4 -> withYears(id, fiscal, fiscal);
                    default ->
                        draw.oneIn(2)
                                ? withYears(id, january.plusMonths(10), january.plusMonths(6))
                                : withYears(id, january.plusMonths(6), january.plusMonths(10));
                };
        PlanTerms drawn = new AwkwardTests(draw)
                .of(shaped.withEligibility(18, 0, 0).with(Provision.LONG_TERM_PART_TIME, false))
                .begunIn(2015);
        // The test of the year before compares with no other year, unless the plan file has its average.
        PlanTerms known = drawn.share(Provision.PRIOR_YEAR_NHCE_ADP) == null
                ? drawn.with(Provision.METHOD, null).with(Provision.FIRST_YEAR, null)
                : drawn;
        BigDecimal share = draw.oneIn(2) ? new BigDecimal(draw.of("0.10", "0.06")) : null;
        PlanTerms limited = known.with(Provision.DEFERRAL_LIMIT, share);
        PlanTerms offered = draw.oneIn(12) ? limited.withoutCatchUp() : limited;
        return draw.oneIn(4) ? offered.withRelatedPlans(id + "-PS") : offered;
    }

    private static PlanTerms withYears(String id, LocalDate planYear, LocalDate limitationYear) {
        Span limitation = Span.twelveMonthsFrom(limitationYear);
        return PlanTerms.fiscalYear(id, planYear).withLimitationYear(limitation.from(), limitation.to());
    }

    private PlanCase populated() {
        List<Participant> people = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            people.add(person("%s-%02d".formatted(terms.planId(), i)));
            contributions.addAll(money(people.getLast()));
        }
        PlanCase yearBefore = new PlanCase(
                terms.yearBefore(),
                people,
                contributions.stream().filter(each -> isOfYearBefore(each)).toList());
        return new PlanCase(
                terms,
                people,
                contributions.stream().filter(each -> !isOfYearBefore(each)).toList(),
                List.of(),
                yearBefore);
    }

    private boolean isOfYearBefore(Contribution contribution) {
        return contribution.payDate().isBefore(terms.planYear().from());
    }

    private Participant person(String id) {
        boolean isHighly = draw.oneIn(2);
        LocalDate birth = LocalDate.of(terms.year() - draw.between(47, 66), draw.between(1, 12), 15);
        BigDecimal pay = Money.ofCents(isHighly ? HIGH_PAY + draw.upTo(20_000_000) : 2_000_000 + draw.upTo(8_000_000));
        return Participant.of(id, birth, LocalDate.of(2005, 3, 1), pay)
                .with(OptionalColumn.ELIGIBILITY_DATE, LocalDate.of(2006, 1, 1))
                .with(OptionalColumn.PRIOR_YEAR_COMPENSATION, pay);
    }

    /// Deferrals between the days on which a year begins, and what brings each limitation year to its limit.
    private List<Contribution> money(Participant participant) {
        List<Contribution> rows = new ArrayList<>();
        long pay = cents(participant.compensation());
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Span part = new Span(bounds.get(i), bounds.get(i + 1).minusDays(1));
            YearLimits limits = YearLimits.of(part.from().getYear());
            long limit = cents(limits.deferrals());
            long deferred = Math.min(
                    draw.of(
                            0L,
                            draw.upTo(limit / 4),
                            limit / 3,
                            draw.upTo(limit),
                            limit / 2,
                            limit + draw.of(-1L, 0L, 1L),
                            limit + cents(limits.catchUp())),
                    pay < HIGH_PAY ? pay / 16 : pay / 4);
            pay(rows, participant, draw.of("pre_tax", "pre_tax", "roth"), deferred, part);
        }
        for (Span year : List.of(terms.limitationYear().yearBefore(), terms.limitationYear())) {
            if (draw.oneIn(2)) {
                BigDecimal deferred = Money.sum(rows, each -> each.isDeferral() && year.holds(each.payDate()));
                long most = Math.min(cents(YearLimits.of(year.to().getYear()).annualAdditions()), pay);
                long total = most + draw.of(-1L, 0L, 1L, 100_000L, 500_000L, draw.upTo(1_500_000));
                pay(rows, participant, draw.of("profit_sharing", "match"), total - cents(deferred), year);
            }
        }
        return rows;
    }

    private void pay(List<Contribution> rows, Participant participant, String moneyType, long cents, Span span) {
        if (cents <= 0) {
            return;
        }
        String plan = !terms.relatedPlans().isEmpty() && draw.oneIn(3)
                ? terms.relatedPlans().iterator().next()
                : null;
        long some = draw.oneIn(2) ? cents : draw.upTo(cents);
        for (long part : List.of(some, cents - some)) {
            if (part > 0) {
                rows.add(new Contribution(
                        participant.employeeId(), draw.dayIn(span), moneyType, Money.ofCents(part), plan, null));
            }
        }
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
