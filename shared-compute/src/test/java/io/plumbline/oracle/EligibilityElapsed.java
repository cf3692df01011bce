package io.plumbline.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// The time that elapses in service, 1.410(a)-7.
///
/// @param service the employment that counts
record EligibilityElapsed(Employment service) {

    private static final int DAYS_OF_A_MONTH = 30;

    /// The first day of which it can be said that so many months of service lie behind: the anniversary itself for
    /// whom nothing but a short absence kept from service till then, else the day on which all periods of service
    /// together come to as much.
    Optional<LocalDate> complete(int months) {
        LocalDate anniversary = service.hired().plusMonths(months);
        LocalDate left = service.left();
        if (left == null || service.isSpanned() || !anniversary.isAfter(left.plusDays(1))) {
            return Optional.of(anniversary);
        }
        Time before = Time.between(service.hired(), left.plusDays(1));
        return Stream.ofNullable(service.back())
                .flatMap(back -> Stream.iterate(back, day -> day.plusDays(1))
                        .filter(day -> before.plus(Time.between(back, day)) >= months)
                        .limit(1))
                .findFirst();
    }

    /// Months that are whole, from a day of one to the same of another, and the days beyond them.
    private record Time(int months, long days) {

        /// @param end the day after the last
        static Time between(LocalDate first, LocalDate end) {
            int months = 0;
            while (!first.plusMonths(months + 1L).isAfter(end)) {
                months++;
            }
            return new Time(months, ChronoUnit.DAYS.between(first.plusMonths(months), end));
        }

        /// The months of both. Only parts of months that are put together have months of thirty days.
        long plus(Time other) {
            long together = days == 0 ? 0 : (days + other.days) / DAYS_OF_A_MONTH;
            return months + other.months + together;
        }
    }
}
