package io.plumbline.asset;

import io.plumbline.dataset.OneEmployee;
import java.nio.file.Path;
import java.util.Map;

/// A run for one employee alone: of every dataset it reads the rows of that employee and no others, which takes a
/// fraction of the time. Such a run writes no results, for they would be those of one employee.
///
/// What an employee's rows cannot tell, such as the averages of a test, is taken from results over everyone.
///
/// @param ofEveryone result files, by the name of the asset, that are read where the asset would be computed
public record Focus(OneEmployee employee, Map<String, Path> ofEveryone) {

    public Focus {
        ofEveryone = Map.copyOf(ofEveryone);
    }

    /// A run for an employee whom the census must have.
    public static Focus on(String employeeId, Map<String, Path> ofEveryone) {
        return new Focus(new OneEmployee(employeeId, true), ofEveryone);
    }

    /// The same employee in another plan year, in which there may have been no such employee.
    Focus inAnotherYear() {
        return new Focus(new OneEmployee(employee.id(), false), Map.of());
    }
}
