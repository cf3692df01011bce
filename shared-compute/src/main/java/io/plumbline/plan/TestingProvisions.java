package io.plumbline.plan;

/// How the ADP and ACP tests are run.
///
/// @param safeHarbor whether the plan is deemed to pass, 401(k)(12) or (13)
/// @param catchUpMatch what becomes of the match of deferrals that a failed ADP test makes catch-up
/// @param eaca whether an eligible automatic contribution arrangement, 414(w), gives six months instead of two
///     and a half to correct without excise tax, 4979(f)(1)
public record TestingProvisions(
        TestBaseline baseline,
        TopPaidGroup topPaidGroup,
        boolean safeHarbor,
        TestPopulation population,
        QualifiedContributions qualified,
        CatchUpMatch catchUpMatch,
        boolean eaca) {

    static final TestingProvisions DEFAULT = new TestingProvisions(
            TestBaseline.CURRENT_YEAR,
            TopPaidGroup.NOT_ELECTED,
            false,
            TestPopulation.DEFAULT,
            QualifiedContributions.DEFAULT,
            CatchUpMatch.FORFEITED,
            false);
}
