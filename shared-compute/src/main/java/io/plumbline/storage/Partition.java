package io.plumbline.storage;

/// The plan and plan year that a partition's directories name, percent-decoded; its rows belong to both.
///
/// @param planYear the calendar year in which the plan year begins, four digits
public record Partition(String planId, int planYear) implements Comparable<Partition> {

    @Override
    public int compareTo(Partition other) {
        int byPlan = planId.compareTo(other.planId);
        return byPlan != 0 ? byPlan : Integer.compare(planYear, other.planYear);
    }

    @Override
    public String toString() {
        return "plan_id=" + planId + " plan_year=" + planYear;
    }
}
