package io.plumbline.benchmark.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// When runs were recorded, as briefly as tells them apart.
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.US);

    private Moments() {}

    /// In UTC; two runs of one day make all of them say the hour.
    static List<String> brief(List<Instant> moments) {
        List<LocalDateTime> times = moments.stream()
                .map(moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                .toList();
        boolean isOneYear =
                times.stream().map(LocalDateTime::getYear).distinct().count() == 1;
        boolean isOneADay =
                new HashSet<>(times.stream().map(LocalDateTime::toLocalDate).toList()).size() == times.size();
        DateTimeFormatter format = !isOneADay ? TIME : isOneYear ? DAY : YEAR;
        return times.stream().map(format::format).toList();
    }
}
