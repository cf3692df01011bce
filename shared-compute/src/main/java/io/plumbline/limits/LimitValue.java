package io.plumbline.limits;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// What a limit is in one year, and who says so.
///
/// @param amount whole dollars
/// @param notice what announced it: `Notice 2025-67`
/// @param source the address of a page that carries the amount
public record LimitValue(Limit limit, int year, BigDecimal amount, String notice, String source, Status status) {

    static final String UNIT = "dollars";

    /// What programs are told of a limit, wherever they ask: the columns of a limits file, and the citation.
    /// The year is an Integer, the amount a BigDecimal, all else text.
    public SequencedMap<String, Object> fields() {
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        fields.put("year", year);
        fields.put("limit", limit.code());
        fields.put("amount", amount);
        fields.put("unit", UNIT);
        fields.put("citation", limit.citation());
        fields.put("notice", notice);
        fields.put("source", source);
        fields.put("status", status.code());
        return fields;
    }

    /// How far the amount has been checked.
    public enum Status {
        /// Read in the page that `source` names.
        VERIFIED,
        /// Widely published, not yet compared with its source.
        TO_CONFIRM;

        static Optional<Status> of(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code().equals(code))
                    .findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
