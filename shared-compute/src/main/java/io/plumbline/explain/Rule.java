package io.plumbline.explain;

import java.util.Locale;

/// The table of rules: each with its citation, the section of docs/METHODOLOGY.md that explains it, and how far it was
/// checked against its source.
///
/// A rule that stands here is cited by its section, and what the SQL cites stands here; a test holds all three
// together.
public enum Rule {
    DEFERRALS_COUNT_ALIKE("IRC 402(g)(3), 402A(a)(1)", Section.ELECTIVE_DEFERRALS, Standing.READ),
    DEFERRAL_LIMIT("IRC 402(g)(1), 401(a)(30)", Section.ELECTIVE_DEFERRALS, Standing.READ),
    EXCESS_DEFERRAL("26 CFR 1.402(g)-1(e)(2)", Section.ELECTIVE_DEFERRALS, Standing.READ),
    CATCH_UP_AGE("IRC 414(v)(5)(A)", Section.CATCH_UP_LIMIT, Standing.READ),
    CATCH_UP_AMOUNT("IRC 414(v)(2)(B)(i)", Section.CATCH_UP_LIMIT, Standing.READ),
    SUPER_CATCH_UP_AMOUNT("IRC 414(v)(2)(E)", Section.CATCH_UP_LIMIT, Standing.READ),
    CATCH_UP_ROUTES("26 CFR 1.414(v)-1(b)(1)", Section.ANNUAL_ADDITIONS, Standing.TO_CONFIRM),
    ADDITIONS_COUNTED("IRC 415(c)(2)", Section.ANNUAL_ADDITIONS, Standing.READ),
    CATCH_UP_IS_NO_ADDITION("26 CFR 1.415(c)-1(b)(2)(ii)(B)", Section.ANNUAL_ADDITIONS, Standing.TO_CONFIRM),
    EXCESS_DEFERRAL_IS_ADDITION("26 CFR 1.415(c)-1(b)(2)(ii)(D)", Section.ANNUAL_ADDITIONS, Standing.READ),
    ADDITIONS_LIMIT("IRC 415(c)(1); 26 CFR 1.415(c)-1(a)(1)", Section.ANNUAL_ADDITIONS, Standing.READ),
    SHORT_YEAR_LIMIT("26 CFR 1.415(j)-1(d)(2)", Section.YEARS, Standing.READ);

    /// How far a rule was checked against its source.
    public enum Standing {
        /// Read in a published page.
        READ,
        /// Widely stated, and not yet read in the source.
        TO_CONFIRM
    }

    private final String citation;
    private final Section section;
    private final Standing standing;

    Rule(String citation, Section section, Standing standing) {
        this.citation = citation;
        this.section = section;
        this.standing = standing;
    }

    /// What names the rule where a program reads it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where the rule stands: `IRC 402(g)(1)`.
    public String citation() {
        return citation;
    }

    public Section section() {
        return section;
    }

    public Standing standing() {
        return standing;
    }
}
