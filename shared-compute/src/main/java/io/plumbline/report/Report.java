package io.plumbline.report;

import java.util.Optional;

/// All that the report shows. A section that is empty is of an asset that was not run.
record Report(
        Heading heading,
        Headline headline,
        Optional<AdditionsSection> additions,
        Optional<CorrectionsSection> corrections,
        Optional<DeferralsSection> deferrals,
        Optional<EligibilitySection> eligibility,
        Optional<EntrySection> entries,
        Optional<TestsSection> tests,
        Optional<ActionsSection> actions,
        RunSection run,
        SourcesSection sources) {

    static Report read(ReportRequest request, Results results) {
        Optional<AdditionsSection> additions = AdditionsSection.read(request, results);
        Optional<DeferralsSection> deferrals = DeferralsSection.read(request, results);
        Optional<EligibilitySection> eligibility = EligibilitySection.read(results);
        Optional<TestsSection> tests = TestsSection.read(results);
        Optional<ActionsSection> actions = ActionsSection.read(results);
        long overBoth = additions.isPresent() && deferrals.isPresent()
                ? results.one("over_both_limits", row -> row.integer("employees"))
                : 0;
        Report report = new Report(
                Heading.of(request),
                Headline.of(additions, deferrals, eligibility, tests, actions, overBoth),
                additions,
                CorrectionsSection.read(results),
                deferrals,
                eligibility,
                EntrySection.read(results),
                tests,
                actions,
                RunSection.of(request, results.manifests()),
                new SourcesSection(request.limits()));
        results.requireUnchanged();
        return report;
    }
}
