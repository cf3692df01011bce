package io.plumbline.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One employee of a case: a row of the census, and rows of hours of service.
final class Employee {

    static final String ID = "E1";

    private final Map<String, String> census = new LinkedHashMap<>();
    private final List<String> hours = new ArrayList<>();

    private Employee(String hireDate) {
        census.put("employee_id", ID);
        census.put("hire_date", hireDate);
        born("1980-05-05").with("compensation", "50000.00");
    }

    /// Of age for every plan.
    static Employee hired(String date) {
        return new Employee(date);
    }

    Employee born(String date) {
        return with("birth_date", date);
    }

    Employee left(String date) {
        return with("termination_date", date);
    }

    Employee back(String date) {
        return with("rehire_date", date);
    }

    /// Any column of the census.
    Employee with(String column, String value) {
        census.put(column, value);
        return this;
    }

    /// A row of hours of service.
    Employee worked(String start, String end, String hoursOfService) {
        hours.add("%s,%s,%s,%s\n".formatted(ID, start, end, hoursOfService));
        return this;
    }

    String census() {
        return "%s\n%s\n".formatted(String.join(",", census.keySet()), String.join(",", census.values()));
    }

    boolean hasHours() {
        return !hours.isEmpty();
    }

    String hours() {
        return "employee_id,period_start,period_end,hours\n" + String.join("", hours);
    }
}
