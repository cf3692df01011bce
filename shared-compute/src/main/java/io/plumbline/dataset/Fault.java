package io.plumbline.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something in the input that stops a run, or that the operator should know.
///
/// @param where the file, directory or relation at fault
/// @param what a phrase that names the column or value and says what is wrong with it; it says nothing about a
/// person
/// @param rows how many rows have the fault; zero where it is not one of rows
/// @param example one of them, with the employee's id, for the operator's terminal only
public record Fault(String where, String what, long rows, Optional<String> example) {

    private static final int MOST_TOLD = 12;

    public static Fault of(String where, String what) {
        return new Fault(where, what, 0, Optional.empty());
    }

    /// All faults in one line.
    ///
    /// @param naming whether the line may show examples: on a terminal yes, in a log or event never
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
        String shown = naming ? example.map(text -> ", such as " + text).orElse("") : "";
        return where + ": " + what + (count.isEmpty() ? "" : " (" + count + shown + ")");
    }
}
