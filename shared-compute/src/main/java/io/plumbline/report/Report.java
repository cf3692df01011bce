package io.plumbline.report;

import java.util.Optional;

/// All that the report shows. A section that is empty is of an asset that was not run.
record Report(
        Heading heading,
        Headline headline,
        Optional<AdditionsSection> additions,
        Optional<DeferralsSection> deferrals,
        Optional<EligibilitySection> eligibility,
        Optional<ActionsSection> actions,
        RunSection run,
        SourcesSection sources) {

    static Report read(ReportRequest request, Results results) {
        Optional<AdditionsSection> additions = AdditionsSection.read(request, results);
        Optional<DeferralsSection> deferrals = DeferralsSection.read(request, results);
        Optional<EligibilitySection> eligibility = EligibilitySection.read(results);
        Optional<ActionsSection> actions = ActionsSection.read(results);
        long overBoth = additions.isPresent() && deferrals.isPresent()
                ? results.one("over_both_limits", row -> row.integer("employees"))
                : 0;
        Report report = new Report(
                Heading.of(request),
                Headline.of(additions, deferrals, eligibility, actions, overBoth),
                additions,
                deferrals,
                eligibility,
                actions,
                RunSection.of(request, results.manifests()),
                new SourcesSection(request.limits()));
        results.requireUnchanged();
        return report;
    }
}
