package io.plumbline.explain;

import java.util.ArrayList;
import java.util.List;

/// How much of a plan year is explained: all of it, or as much as can be computed.
enum Extent {
    ALL("the tests"),
    WITHOUT_TESTS("the correction of the additions"),
    WITHOUT_CORRECTIONS("");

    private final String leavesOut;

    Extent(String leavesOut) {
        this.leavesOut = leavesOut;
    }

    /// What the next smaller extent leaves out.
    String leavesOut() {
        return leavesOut;
    }

    boolean isLeast() {
        return this == WITHOUT_CORRECTIONS;
    }

    /// One for each asset that is explained, in the order in which they are told.
    List<Explainer> explainers() {
        List<Explainer> explainers = new ArrayList<>(
                List.of(new EligibilityExplainer(), new DeferralsExplainer(), new AdditionsExplainer()));
        if (this != WITHOUT_CORRECTIONS) {
            explainers.add(new CorrectionsExplainer());
        }
        explainers.add(new HighlyCompensatedExplainer());
        if (this == ALL) {
            explainers.add(new TestsExplainer());
            explainers.add(new TestCorrectionsExplainer());
        }
        return explainers;
    }

    /// The assets that one employee's rows cannot tell: the tests, and who is in the top-paid group where that is
    /// elected.
    List<String> ofEveryone(Question question) {
        List<String> assets = new ArrayList<>();
        if (this == ALL) {
            assets.add("nondiscrimination");
            assets.add("nondiscrimination_corrections");
        }
        if (question.hasTopPaidGroup()) {
            assets.add("highly_compensated");
            assets.add("top_paid_group");
        }
        return assets;
    }
}
