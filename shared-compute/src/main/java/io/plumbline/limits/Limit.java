package io.plumbline.limits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A dollar limit of the Internal Revenue Code that the IRS adjusts from year to year.
public enum Limit {
    ANNUAL_ADDITIONS("IRC 415(c)(1)(A)", "Annual additions to a defined contribution plan"),
    ELECTIVE_DEFERRALS("IRC 402(g)(1)", "Elective deferrals"),
    CATCH_UP("IRC 414(v)(2)(B)(i)", "Catch-up contributions, age 50 and over"),
    SUPER_CATCH_UP("IRC 414(v)(2)(E)(i)", "Catch-up contributions, ages 60 to 63", 2025),
    COMPENSATION("IRC 401(a)(17)", "Compensation taken into account"),
    HIGHLY_COMPENSATED("IRC 414(q)(1)(B)", "Pay above which an employee is highly compensated"),
    KEY_EMPLOYEE("IRC 416(i)(1)(A)(i)", "Pay above which an officer is a key employee"),
    /// Keyed by the year the wages were earned, which is the year before the contributions it governs.
    ROTH_CATCH_UP_WAGES("IRC 414(v)(7)(A)", "FICA wages above which catch-up contributions must be Roth", 2023);

    private static final List<String> CODES =
            Arrays.stream(values()).map(Limit::code).toList();

    private final String citation;
    private final String title;
    private final int firstYear;

    Limit(String citation, String title) {
        this(citation, title, Integer.MIN_VALUE);
    }

    Limit(String citation, String title, int firstYear) {
        this.citation = citation;
        this.title = title;
        this.firstYear = firstYear;
    }

    public static Optional<Limit> of(String code) {
        return Arrays.stream(values())
                .filter(limit -> limit.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return CODES;
    }

    /// The name used in limits files and results: `annual_additions`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The section of the Internal Revenue Code: `IRC 415(c)(1)(A)`.
    public String citation() {
        return citation;
    }

    public String title() {
        return title;
    }

    /// Whether the law has such a limit in that year, which says nothing about whether its amount is known.
    public boolean inForce(int year) {
        return year >= firstYear;
    }

    /// The first year of the limit; for the limits older than any data here, the smallest int.
    int firstYear() {
        return firstYear;
    }
}
