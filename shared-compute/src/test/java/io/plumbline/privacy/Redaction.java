package io.plumbline.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What of a person must never be in an event or a log line: an employee id, a date of birth in any usual
/// form, anything that looks like a Social Security number. Tests hold what the system says against it.
public final class Redaction {

    private static final List<DateTimeFormatter> DATE_FORMS = Stream.of("uuuu-MM-dd", "MM/dd/uuuu", "uuuuMMdd")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    /// Dashed, or nine digits that are all of a JSON string: cents have nine digits too, but are numbers.
    private static final Pattern SOCIAL_SECURITY_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])\\d{3}-\\d{2}-\\d{4}(?![0-9A-Za-z])|\"\\d{9}\"");

    private final List<String> forbidden;

    private Redaction(List<String> forbidden) {
        this.forbidden = forbidden;
    }

    public static Redaction of(Collection<String> employeeIds, Collection<LocalDate> birthDates) {
        Stream<String> dates =
                birthDates.stream().flatMap(date -> DATE_FORMS.stream().map(date::format));
        return new Redaction(Stream.concat(employeeIds.stream(), dates).toList());
    }

    /// What a text gives away. An employee id counts where it stands by itself: `17` is not in `2017`.
    public List<String> leaksIn(String text) {
        Stream<String> words = forbidden.stream().filter(word -> standsIn(text, word));
        Stream<String> numbers = SOCIAL_SECURITY_NUMBER.matcher(text).results().map(result -> result.group());
        return Stream.concat(words, numbers).toList();
    }

    private static boolean standsIn(String text, String word) {
        if (!text.contains(word)) {
            return false;
        }
        Matcher alone = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        return alone.find();
    }
}
