package io.plumbline.storage;

/// The plan years whose partitions are wanted: a range, both ends included, so that an error can say what
/// was wanted.
public record PlanYears(int first, int last) {

    public PlanYears {
        if (first > last) {
            throw new IllegalArgumentException("plan years from " + first + " to " + last);
        }
    }

    public static PlanYears only(int year) {
        return new PlanYears(year, year);
    }

    /// Every year up to and including `year`.
    public static PlanYears upTo(int year) {
        return new PlanYears(0, year);
    }

    public static PlanYears between(int first, int last) {
        return new PlanYears(first, last);
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /// As in a partition's directory: `plan_year=2025`, `plan_year=..2025`, `plan_year=2023..2025`.
    @Override
    public String toString() {
        return "plan_year=" + (first == last ? "" : first == 0 ? ".." : first + "..") + last;
    }
}
