import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/// What each employee was credited with, by money type, and when for the first and for the last time.
final class ContributionSummary implements Workload {

    private static final String COLUMNS = """
        employee_id varchar, money_type varchar, contributions bigint, amount decimal(14, 2),
        first_pay_date date, last_pay_date date
        """;

    private record Key(String employeeId, String moneyType) {}

    private record Contribution(Key key, LocalDate payDate, BigDecimal amount) {}

    private static final class Summary {

        private long contributions;
        private BigDecimal amount = BigDecimal.ZERO;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        void add(Contribution contribution) {
            contributions++;
            amount = amount.add(contribution.amount());
            first = contribution.payDate().isBefore(first) ? contribution.payDate() : first;
            last = contribution.payDate().isAfter(last) ? contribution.payDate() : last;
        }

        static Collector<Contribution, Summary, Summary> collector() {
            return Collector.of(Summary::new, Summary::add, (one, other) -> {
                throw new UnsupportedOperationException("the rows come one after the other");
            });
        }
    }

    @Override
    public long run(Tables tables, Path result) throws Exception {
        Map<Key, Summary> summaries;
        try (Stream<Contribution> contributions = tables.select(
                "select employee_id, money_type, pay_date, amount from " + tables.dataset("contributions"),
                row -> new Contribution(
                        new Key(row.getString(1), row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)))) {
            summaries = contributions.collect(groupingBy(Contribution::key, Summary.collector()));
        }
        return tables.write(result, COLUMNS, summaries.entrySet().stream(), ContributionSummary::append);
    }

    private static void append(DuckDBAppender appender, Map.Entry<Key, Summary> entry) throws SQLException {
        Summary summary = entry.getValue();
        appender.append(entry.getKey().employeeId())
                .append(entry.getKey().moneyType())
                .append(summary.contributions)
                .append(summary.amount)
                .append(summary.first)
                .append(summary.last);
    }
}
