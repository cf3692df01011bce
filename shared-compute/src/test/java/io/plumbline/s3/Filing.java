package io.plumbline.s3;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Files datasets in a local directory, wide and long enough that no store would fetch them whole for a few
/// columns, and puts copies into a bucket.
///
/// @param root an existing directory
record Filing(Path root) {

    static final String CENSUS = "census/plan_id=ACME/plan_year=2025/census.parquet";
    static final int EMPLOYEES = 20_000;

    /// The columns of a census that leaves nothing to derive.
    static final String COMPLETE = """
            'E' || i as employee_id,
            date '1950-01-01' + cast(hash(i, 'birth') % 12000 as integer) as birth_date,
            date '1985-01-01' + cast(hash(i, 'hire') % 14900 as integer) as hire_date,
            cast(hash(i, 'pay') % 200000 as decimal(14, 2)) as compensation,
            case when hash(i, 'unknown') % 50 > 0 then cast(hash(i, 'hours') % 2100 as decimal(8, 2)) end as hours_ytd,
            cast(hash(i, 'tenure') % 25 as integer) as tenure_months,
            cast(17 + hash(i, 'age') % 9 as integer) as age,
            ['active', 'active', 'terminated', 'leave'][cast(1 + hash(i, 'status') % 4 as bigint)] as employment_status,
            case when hash(i, 'entered') % 3 > 0 then date '2020-07-01' end as eligibility_date""";

    /// The columns of a census that leaves to derive what can be.
    static final String DATES = """
            'E' || i as employee_id,
            date '1950-01-01' + cast(hash(i, 'birth') % 12000 as integer) as birth_date,
            date '1985-01-01' + cast(hash(i, 'hire') % 14600 as integer) as hire_date,
            case when i % 5 = 0 then date '2025-03-31' end as termination_date,
            case when i % 10 = 0 then date '2025-11-30' end as rehire_date,
            cast(hash(i, 'pay') % 200000 as decimal(14, 2)) as compensation,
            cast(hash(i, 'hours') % 2100 as decimal(8, 2)) as hours_ytd""";

    /// The columns of two contributions of each employee.
    static final String CONTRIBUTIONS = """
            'E' || (i % 10000) as employee_id,
            date '2025-01-15' + cast(i % 340 as integer) as pay_date,
            ['pre_tax', 'match'][cast(1 + i // 10000 as bigint)] as money_type,
            cast(hash(i, 'amount') % 40000 as decimal(14, 2)) as amount""";

    /// Files a row of these columns, and of many that nobody asks for, for each of 20,000 numbers `i`.
    Filing parquet(String name, String columns) {
        return parquet(name, columns, 12, EMPLOYEES);
    }

    /// @param others how many columns there are that nobody asks for
    Filing parquet(String name, String columns, int others, int rows) {
        String unread = IntStream.rangeClosed(1, others)
                .mapToObj(n -> ",\n cast(hash(i, 'other %d') as varchar) as other_%1$d".formatted(n))
                .collect(Collectors.joining());
        return write(name, "select " + columns + unread + " from range(" + rows + ") as numbers(i)");
    }

    /// Files the rows of a SELECT.
    Filing write(String name, String select) {
        return write(name, select, new ParquetOptions("zstd", Map.of()));
    }

    Filing write(String name, String select, ParquetOptions options) {
        Path file = path(name);
        try (Session session = Session.open(SessionSettings.reading(List.of(file.getParent())))) {
            session.copyToParquet(select, file, options);
            return this;
        }
    }

    Filing text(String name, String content) {
        try {
            Files.writeString(path(name), content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Changes the bytes of a file that is there.
    Filing change(String name, ByteChange change) {
        try {
            Path file = root.resolve(name);
            Files.write(file, change.of(Files.readAllBytes(file)));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Puts all that was filed into a bucket, under the same names.
    void upload(Bucket bucket) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> bucket.put(root.relativize(file).toString(), file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Some other bytes in place of a file's.
    @FunctionalInterface
    interface ByteChange {
        byte[] of(byte[] bytes);
    }

    private Path path(String name) {
        try {
            Path file = root.toRealPath().resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
