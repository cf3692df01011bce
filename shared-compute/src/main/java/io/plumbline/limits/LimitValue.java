package io.plumbline.limits;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a limit is in one year, and who says so.
///
/// @param amount whole dollars
/// @param notice what announced it: `Notice 2025-67`
/// @param source the address of a page that carries the amount
public record LimitValue(Limit limit, int year, BigDecimal amount, String notice, String source, Status status) {

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
