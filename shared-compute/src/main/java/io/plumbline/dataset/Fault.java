package io.plumbline.dataset;

import java.util.List;
import java.util.stream.Collectors;

/// Something in the input that stops a run, or that the operator should know.
///
/// @param where the file, directory or relation at fault
/// @param what a phrase that names the column or value and says what is wrong with it; it says nothing about a
/// person
/// @param rule what it rests on: a citation where the law says so, else the reason; empty where the phrase says it all
/// @param rows how many rows have the fault; zero where it is not one of rows
/// @param offenders whose rows they are
public record Fault(String where, String what, String rule, long rows, Offenders offenders) {

    private static final int MOST_TOLD = 12;

    public static Fault of(String where, String what) {
        return of(where, what, 0);
    }

    /// A fault of some rows that nobody needs to be named for.
    public static Fault of(String where, String what, long rows) {
        return new Fault(where, what, "", rows, Offenders.NOT_NAMED);
    }

    /// All faults in one line.
    ///
    /// @param naming whether the line may name employees: on a terminal yes, in a log or event never
    public static String line(List<Fault> faults, boolean naming) {
        String told = faults.stream()
                .limit(MOST_TOLD)
                .map(fault -> fault.phrase(naming))
                .collect(Collectors.joining("; "));
        int untold = faults.size() - MOST_TOLD;
        return untold <= 0 ? told : told + "; and " + untold + " more";
    }

    /// This fault in one phrase.
    public String phrase(boolean naming) {
        String count = rows == 0 ? "" : rows == 1 ? "1 row" : rows + " rows";
        String named = naming ? offenders.phrase() : "";
        return where + ": " + what
                + (count.isEmpty() ? "" : " (" + count + named + ")")
                + (rule.isEmpty() ? "" : " [" + rule + "]");
    }
}
