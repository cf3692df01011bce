package io.plumbline.explain;

import static io.plumbline.explain.Rule.Standing.READ;
import static io.plumbline.explain.Rule.Standing.TO_CONFIRM;

import java.util.Locale;

/// The table of rules: each with its citation, the section of docs/METHODOLOGY.md that explains it, and how far it was
/// checked against its source. Several places of one rule stand with a semicolon between them.
///
/// A rule that stands here is cited by its section, and what the SQL and the Java that compute cite stands here; a test
/// holds all of them together.
public enum Rule {
    AGE_AND_SERVICE("IRC 410(a)(1)(A)", Section.CONDITIONS, READ),
    YEAR_OF_SERVICE("IRC 410(a)(3)(A)", Section.CONDITIONS, READ),
    EXCLUDED_CLASS("26 CFR 1.410(a)-3(d); IRC 410(b)", Section.CONDITIONS, TO_CONFIRM),
    PERIOD_COMPLETE("IRC 410(a)(3)(A)(i)", Section.CONDITIONS, TO_CONFIRM),
    COMPUTATION_PERIODS("29 CFR 2530.202-2(a); 29 CFR 2530.202-2(b)", Section.COMPUTATION_PERIODS, READ),
    HOURS_OF_SERVICE("29 CFR 2530.200b-2(a)", Section.HOURS, TO_CONFIRM),
    EQUIVALENCIES("29 CFR 2530.200b-3(e)", Section.HOURS, TO_CONFIRM),
    ELAPSED_TIME("26 CFR 1.410(a)-7(c)(2)(i); 26 CFR 1.410(a)-7(d)", Section.CONDITIONS, TO_CONFIRM),
    LATEST_ENTRY("IRC 410(a)(4); 26 CFR 1.410(a)-4(b)(1)", Section.ENTRY, READ),
    SERVICE_BEFORE_THE_PLAN("26 CFR 1.410(a)-5(c)(1)", Section.ENTRY, READ),
    BREAK_IN_SERVICE("29 CFR 2530.200b-4(a)(1); 29 CFR 2530.200b-4(a)(2)", Section.REHIRES, READ),
    SERVICE_AFTER_BREAK("IRC 410(a)(5)", Section.REHIRES, TO_CONFIRM),
    ONE_YEAR_HOLDOUT("IRC 410(a)(5)(C)", Section.REHIRES, TO_CONFIRM),
    RULE_OF_PARITY("IRC 410(a)(5)(D); 26 CFR 1.401(k)-1(c)(1)", Section.REHIRES, TO_CONFIRM),
    REENTRY("26 CFR 1.410(a)-4(b)(1)", Section.REHIRES, READ),
    LONG_TERM_PART_TIME("IRC 401(k)(2)(D); IRC 401(k)(15)", Section.LONG_TERM_PART_TIME, READ),
    TWO_PERIODS("SECURE 2.0 Act 125(a), 125(f)", Section.LONG_TERM_PART_TIME, READ),
    PERIODS_BEFORE_2021("SECURE Act 112(b)", Section.LONG_TERM_PART_TIME, READ),
    PART_TIME_PERIODS("Prop. 26 CFR 1.401(k)-5", Section.LONG_TERM_PART_TIME, READ),

    SHORT_YEAR_LIMIT("26 CFR 1.415(j)-1(d)(2)", Section.YEARS, READ),
    PAY_LIMIT_YEAR("26 CFR 1.401(a)(17)-1(b)", Section.YEARS, TO_CONFIRM),
    KEY_EMPLOYEE_PAY("IRC 416(i)(1)(A)(i); IRC 416(g)(4)(C)", Section.YEARS, TO_CONFIRM),
    ALLOCATION_YEAR("26 CFR 1.415(c)-1(b)(1)", Section.YEARS, READ),

    CATCH_UP_AGE("IRC 414(v)(5)(A)", Section.CATCH_UP_LIMIT, READ),
    CATCH_UP_AMOUNT("IRC 414(v)(2)(B)(i)", Section.CATCH_UP_LIMIT, READ),
    SUPER_CATCH_UP_AMOUNT("IRC 414(v)(2)(E)", Section.CATCH_UP_LIMIT, READ),
    CATCH_UP_WITHIN_PAY("IRC 414(v)(2)(A)(ii); 26 CFR 1.414(v)-1(c)(1)", Section.CATCH_UP_LIMIT, TO_CONFIRM),
    ROTH_CATCH_UP("IRC 414(v)(7)", Section.ROTH_CATCH_UP, READ),
    ROTH_CATCH_UP_FAILURE("26 CFR 1.414(v)-2(b)(2); 26 CFR 1.414(v)-2(c)", Section.ROTH_CATCH_UP, READ),

    DEFERRALS_COUNT_ALIKE("IRC 402(g)(3), 402A(a)(1)", Section.ELECTIVE_DEFERRALS, READ),
    DEFERRAL_LIMIT("IRC 402(g)(1), 401(a)(30)", Section.ELECTIVE_DEFERRALS, READ),
    EXCESS_DEFERRAL("26 CFR 1.402(g)-1(e)(2)", Section.ELECTIVE_DEFERRALS, READ),
    TAXED_TWICE("26 CFR 1.402(g)-1(e)(8)(iii)", Section.ELECTIVE_DEFERRALS, READ),

    CATCH_UP_BY_STATUTE("26 CFR 1.414(v)-1(b)(1)(i)", Section.CATCH_UP_ROUTES, TO_CONFIRM),
    CATCH_UP_BY_PLAN("26 CFR 1.414(v)-1(b)(1)(ii)", Section.CATCH_UP_ROUTES, TO_CONFIRM),
    CATCH_UP_BY_ADP("26 CFR 1.414(v)-1(b)(1)(iii)", Section.CATCH_UP_ROUTES, READ),
    CATCH_UP_POOL("26 CFR 1.414(v)-1(c)", Section.CATCH_UP_ROUTES, TO_CONFIRM),
    CATCH_UP_IS_FREE("26 CFR 1.414(v)-1(d)(1)", Section.CATCH_UP_ROUTES, TO_CONFIRM),
    CATCH_UP_OUT_OF_TEST("26 CFR 1.414(v)-1(d)(2)", Section.CATCH_UP_ROUTES, READ),
    ONE_POOL_FOR_ALL_PLANS("26 CFR 1.414(v)-1(f)", Section.RELATED_PLANS, TO_CONFIRM),
    ONE_ADDITIONS_LIMIT_FOR_ALL_PLANS("IRC 415(f)(1)(B)", Section.RELATED_PLANS, TO_CONFIRM),

    ADDITIONS_COUNTED("IRC 415(c)(2)", Section.ANNUAL_ADDITIONS, READ),
    NO_ADDITION("26 CFR 1.415(c)-1(b)(2)(ii)(C); 26 CFR 1.415(c)-1(b)(3)", Section.ANNUAL_ADDITIONS, TO_CONFIRM),
    CATCH_UP_IS_NO_ADDITION("26 CFR 1.415(c)-1(b)(2)(ii)(B)", Section.ANNUAL_ADDITIONS, TO_CONFIRM),
    EXCESS_DEFERRAL_IS_ADDITION("26 CFR 1.415(c)-1(b)(2)(ii)(D)", Section.ANNUAL_ADDITIONS, READ),
    ADDITIONS_LIMIT("IRC 415(c)(1); 26 CFR 1.415(c)-1(a)(1)", Section.ANNUAL_ADDITIONS, READ),

    COMPENSATION("IRC 415(c)(3)", Section.ANNUAL_ADDITIONS, READ),

    CORRECTION_ORDER("Rev. Proc. 2021-30, 6.06(2)", Section.ADDITIONS_CORRECTED, TO_CONFIRM),

    HIGHLY_COMPENSATED("IRC 414(q)(1)", Section.HIGHLY_COMPENSATED, READ),
    TOP_PAID_GROUP("IRC 414(q)(3)", Section.HIGHLY_COMPENSATED, READ),
    TOP_PAID_EXCLUSIONS("IRC 414(q)(5); 26 CFR 1.414(q)-1T, Q&A-9", Section.HIGHLY_COMPENSATED, TO_CONFIRM),
    LOOK_BACK_PAY("IRC 414(q)(4)", Section.HIGHLY_COMPENSATED, TO_CONFIRM),
    FAMILY_OF_OWNER("IRC 416(i)(1)(B), 318", Section.HIGHLY_COMPENSATED, READ),

    ELIGIBLE_EMPLOYEE("26 CFR 1.401(k)-6", Section.TESTED, TO_CONFIRM),
    OTHERWISE_EXCLUDABLE("26 CFR 1.401(k)-2(a)(1)(iii); 26 CFR 1.401(m)-2(a)(1)(iii)", Section.TESTED, READ),
    DEFERRAL_RATIO("26 CFR 1.401(k)-2(a)(3)", Section.RATIOS, READ),
    CONTRIBUTION_RATIO("26 CFR 1.401(m)-2(a)(3)", Section.RATIOS, TO_CONFIRM),
    MATCHING_CONTRIBUTION("IRC 401(m)(4)(A)", Section.RATIOS, TO_CONFIRM),
    QUALIFIED_CONTRIBUTIONS("26 CFR 1.401(k)-2(a)(6); 26 CFR 1.401(m)-2(a)(6)", Section.RATIOS, TO_CONFIRM),
    EXCESS_DEFERRAL_COUNTED("26 CFR 1.401(k)-2(a)(5)(ii)", Section.RATIOS, TO_CONFIRM),
    ADP_TEST_FIRST("IRC 401(m)(6)(D); 26 CFR 1.401(m)-2(a)(5)(v)", Section.RATIOS, TO_CONFIRM),
    AVERAGE_OF_RATIOS("26 CFR 1.401(k)-6; 26 CFR 1.401(m)-5", Section.RATIOS, TO_CONFIRM),
    PLAN_COMPENSATION("IRC 414(s)", Section.RATIOS, READ),
    COMPENSATION_LIMIT("IRC 401(a)(17)", Section.RATIOS, READ),
    ADP_TEST("IRC 401(k)(3)(A); 26 CFR 1.401(k)-2(a)(1)(i)", Section.TESTS, READ),
    ACP_TEST("IRC 401(m)(2)(A); 26 CFR 1.401(m)-2(a)(1)(i)", Section.TESTS, READ),
    NOBODY_TO_COMPARE("26 CFR 1.401(k)-2(a)(1)(ii); 26 CFR 1.401(m)-2(a)(1)(ii)", Section.TESTS, READ),
    SAFE_HARBOR("IRC 401(k)(12); IRC 401(k)(13)", Section.TESTS, TO_CONFIRM),
    SAFE_HARBOR_METHOD("26 CFR 1.401(k)-3", Section.TESTS, TO_CONFIRM),
    AFTER_TAX_TESTED("IRC 401(m)(11)(A); 26 CFR 1.401(m)-3(j)(6)", Section.TESTS, TO_CONFIRM),
    PRIOR_YEAR("26 CFR 1.401(k)-2(a)(2); 26 CFR 1.401(m)-2(a)(2)", Section.PRIOR_YEAR, READ),
    FIRST_PLAN_YEAR("IRC 401(k)(3)(E)", Section.PRIOR_YEAR, TO_CONFIRM),

    EXCESS_SIZED("IRC 401(k)(8)(B), 401(m)(6)(B)", Section.EXCESS, READ),
    EXCESS_ALLOCATED("IRC 401(k)(8)(C), 401(m)(6)(C)", Section.EXCESS, READ),
    HIGHEST_PERMITTED_RATIO("26 CFR 1.401(k)-2(b)(2)(ii); 26 CFR 1.401(m)-2(b)(2)(ii)", Section.EXCESS, TO_CONFIRM),
    LEVELLED_BY_DOLLARS("26 CFR 1.401(k)-2(b)(2)(iii); 26 CFR 1.401(m)-2(b)(2)(iii)", Section.EXCESS, TO_CONFIRM),
    CAPPED_BY_PLAN("26 CFR 1.401(k)-2(b)(2)(iii)(B); 26 CFR 1.401(m)-2(b)(2)(iii)(B)", Section.EXCESS, TO_CONFIRM),
    EXCESS_RETURNED("26 CFR 1.401(k)-2(b)(2); 26 CFR 1.401(m)-2(b)(2)", Section.TESTS_CORRECTED, TO_CONFIRM),
    EXCESS_DEFERRAL_TAKEN("26 CFR 1.401(k)-2(b)(4)(i)", Section.TESTS_CORRECTED, TO_CONFIRM),
    EXCESS_MATCH("IRC 401(m)(6)(A)", Section.TESTS_CORRECTED, READ),
    EMPLOYEE_MONEY("IRC 411(a)(1)", Section.TESTS_CORRECTED, TO_CONFIRM),
    FORFEITED_MATCH("IRC 411(a)(3)(G); 26 CFR 1.401(a)(4)-4(e)(3)(iii)(G)", Section.TESTS_CORRECTED, READ),
    CATCH_UP_MATCH("26 CFR 1.414(v)-1(d)(2)(iii)", Section.TESTS_CORRECTED, TO_CONFIRM),
    EXCISE_TAX("IRC 4979(f)", Section.REMEDIES, READ),
    AUTOMATIC_ENROLLMENT("IRC 414(w)", Section.REMEDIES, TO_CONFIRM),
    TWELVE_MONTHS("IRC 401(k)(8)(A), 401(m)(6)(A)", Section.REMEDIES, READ),
    LATE_CORRECTION(
            "Rev. Proc. 2021-30, App. A .03; Rev. Proc. 2021-30, App. B 2.01(1)(b)", Section.REMEDIES, TO_CONFIRM);

    /// How far a rule was checked against its source.
    public enum Standing {
        /// Read in a published page.
        READ,
        /// Widely stated; that it stands where it is cited was not read in the source yet.
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
