package io.plumbline.asset;

/// One SELECT that returns what is wrong: no row, nothing wrong.
///
/// Its columns are `fault`, a phrase that names the column, key or value but no person; `rule`, what it
/// rests on: a citation where the law says so, else the reason; `rows`, how many rows of the input have it;
/// and `employee_id`, whose rows they are, or null. Employees with the same phrase and rule are told as
/// one.
///
/// @param about the relation whose files a message names
/// @param needsEveryone whether it compares an employee with the others, so that a run for one alone cannot make it
public record Check(String name, Severity severity, String about, String select, boolean needsEveryone) {

    Check(String name, Severity severity, String about, String select) {
        this(name, severity, about, select, false);
    }

    /// What a failed check means for the run.
    public enum Severity {
        /// The run stops before anything is written.
        ERROR,
        /// The run goes on and says so.
        WARNING
    }
}
