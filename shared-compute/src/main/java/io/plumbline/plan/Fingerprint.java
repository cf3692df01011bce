package io.plumbline.plan;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A hash of a record's values, component by component, so that a provision added later cannot be left out of
/// it.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Record value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(canonical(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Text that two values share exactly when they are equal. What a type outside this list would look like
    /// is not promised by anyone, so there is no default.
    private static String canonical(Object value) {
        return switch (value) {
            case Record fields ->
                Stream.of(fields.getClass().getRecordComponents())
                        .map(component -> component.getName() + "=" + canonical(read(component, fields)))
                        .collect(Collectors.joining(",", "{", "}"));
            case Optional<?> optional -> optional.map(Fingerprint::canonical).orElse("none");
            case List<?> list -> list.stream().map(Fingerprint::canonical).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> canonical(entry.getKey()),
                                entry -> canonical(entry.getValue()),
                                (one, other) -> one,
                                TreeMap::new))
                        .toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case Enum<?> choice -> choice.name();
            case Integer number -> number.toString();
            case Boolean flag -> flag.toString();
            // ISO 8601, which java.time promises.
            case LocalDate date -> date.toString();
            case MonthDay day -> day.toString();
            default -> throw new IllegalStateException("no canonical form for " + value.getClass());
        };
    }

    private static Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
