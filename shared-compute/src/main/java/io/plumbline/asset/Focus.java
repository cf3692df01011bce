package io.plumbline.asset;

import io.plumbline.dataset.OneEmployee;

/// A run for one employee alone: of every dataset it reads the rows of that employee and no others, which takes a
/// fraction of the time. Such a run writes no results, for they would be those of one employee.
///
/// What an employee's rows cannot tell, such as the averages of a test, is taken from results over everyone.
public record Focus(OneEmployee employee, AtHand ofEveryone) {

    /// A run for an employee whom the census must have, which computes all that it reads.
    public static Focus on(String employeeId) {
        return on(employeeId, AtHand.NONE);
    }

    /// The same with some results over everyone.
    public static Focus on(String employeeId, AtHand ofEveryone) {
        return new Focus(new OneEmployee(employeeId, true), ofEveryone);
    }

    /// The same employee in another plan year, in which there may have been no such employee.
    Focus inAnotherYear() {
        return new Focus(new OneEmployee(employee.id(), false), AtHand.NONE);
    }
}
