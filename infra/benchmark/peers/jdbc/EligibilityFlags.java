import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Who among the active employees meets the conditions of service, age and hours.
final class EligibilityFlags implements Workload {

    private static final int MONTHS = 12;
    private static final int AGE = 21;
    private static final BigDecimal HOURS = new BigDecimal(1000);

    private static final String COLUMNS = """
        employee_id varchar, tenure_eligible boolean, age_eligible boolean, hours_eligible boolean,
        fully_eligible boolean, eligibility_date date
        """;

    private record Employee(
            String employeeId, Integer tenureMonths, Integer age, BigDecimal hoursYtd, LocalDate eligibilityDate) {

        Boolean tenureEligible() {
            return tenureMonths == null ? null : tenureMonths >= MONTHS;
        }

        Boolean ageEligible() {
            return age == null ? null : age >= AGE;
        }

        Boolean hoursEligible() {
            return hoursYtd == null ? null : hoursYtd.compareTo(HOURS) >= 0;
        }

        /// Not known where a condition is not known, unless another one fails.
        Boolean fullyEligible() {
            Boolean[] conditions = {tenureEligible(), ageEligible(), hoursEligible()};
            if (Stream.of(conditions).anyMatch(Boolean.FALSE::equals)) {
                return false;
            }
            return Stream.of(conditions).allMatch(Boolean.TRUE::equals) ? true : null;
        }
    }

    @Override
    public long run(Tables tables, Path result) throws Exception {
        try (Stream<Employee> employees = tables.select(
                "select employee_id, tenure_months, age, hours_ytd, eligibility_date from " + tables.dataset("census")
                        + " where employment_status = 'active'",
                row -> new Employee(
                        row.getString(1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getBigDecimal(4),
                        row.getObject(5, LocalDate.class)))) {
            return tables.write(
                    result, COLUMNS, employees, (appender, employee) -> appender.append(employee.employeeId())
                            .append(employee.tenureEligible())
                            .append(employee.ageEligible())
                            .append(employee.hoursEligible())
                            .append(employee.fullyEligible())
                            .append(employee.eligibilityDate()));
        }
    }
}
