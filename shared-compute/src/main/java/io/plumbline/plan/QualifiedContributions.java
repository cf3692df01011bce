package io.plumbline.plan;

/// In which test qualified contributions count, 1.401(k)-2(a)(6) and 1.401(m)-2(a)(6): in one at most.
///
/// @param qnec qualified nonelective contributions
/// @param qmac qualified matching contributions
public record QualifiedContributions(CountedIn qnec, CountedIn qmac) {

    static final QualifiedContributions DEFAULT = new QualifiedContributions(CountedIn.ADP, CountedIn.ADP);

    /// A test, or none.
    public enum CountedIn {
        NONE,
        ADP,
        ACP
    }
}
