package io.plumbline.limits;

import io.plumbline.Excerpt;
import io.plumbline.Faults;
import io.plumbline.NearestName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one limits file as they are read: what is sound becomes a value, what is not becomes a fault.
final class LimitRows {

    private static final int COLUMNS = 7;

    private final Faults faults;
    private final List<LimitValue> values = new ArrayList<>();
    private final Map<Key, Integer> lineOf = new HashMap<>();

    LimitRows(Faults faults) {
        this.faults = faults;
    }

    List<LimitValue> values() {
        return List.copyOf(values);
    }

    void add(int line, List<String> fields) {
        if (fields.size() != COLUMNS) {
            fault(line, "%d fields, not %d".formatted(fields.size(), COLUMNS));
            return;
        }
        Optional<Integer> year = year(line, fields.get(0));
        Optional<Limit> limit = limit(line, fields.get(1));
        Optional<BigDecimal> amount = amount(line, fields.get(2));
        if (!fields.get(3).equals(LimitValue.UNIT)) {
            fault(line, "unit %s is not '%s'".formatted(Excerpt.of(fields.get(3)), LimitValue.UNIT));
        }
        String notice = filled(line, "notice", fields.get(4));
        String source = filled(line, "source", fields.get(5));
        Optional<LimitValue.Status> status = LimitValue.Status.of(fields.get(6));
        if (status.isEmpty()) {
            fault(line, "status %s is neither 'verified' nor 'to_confirm'".formatted(Excerpt.of(fields.get(6))));
        }
        if (year.isPresent() && limit.isPresent()) {
            checkKey(line, new Key(limit.get(), year.get()));
            if (amount.isPresent() && status.isPresent()) {
                values.add(new LimitValue(limit.get(), year.get(), amount.get(), notice, source, status.get()));
            }
        }
    }

    private Optional<Integer> year(int line, String text) {
        // Four digits; 1975 is the first year of the annual additions limit.
        if (text.matches("[0-9]{4}") && Integer.parseInt(text) >= 1975 && Integer.parseInt(text) < 2100) {
            return Optional.of(Integer.parseInt(text));
        }
        fault(line, "year %s is not a year from 1975 to 2099".formatted(Excerpt.of(text)));
        return Optional.empty();
    }

    private Optional<Limit> limit(int line, String code) {
        Optional<Limit> limit = Limit.of(code);
        if (limit.isEmpty()) {
            fault(line, "unknown limit %s%s".formatted(Excerpt.of(code), NearestName.hint(code, Limit.codes())));
        }
        return limit;
    }

    private Optional<BigDecimal> amount(int line, String text) {
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Optional.of(new BigDecimal(text));
        }
        fault(line, "amount %s is not whole dollars above zero, written like 72000".formatted(Excerpt.of(text)));
        return Optional.empty();
    }

    private String filled(int line, String column, String text) {
        if (text.isEmpty()) {
            fault(line, column + " is missing");
        }
        return text;
    }

    private void checkKey(int line, Key key) {
        if (!key.limit().inForce(key.year())) {
            fault(
                    line,
                    "%s begins in %d, not %d"
                            .formatted(key.limit().code(), key.limit().firstYear(), key.year()));
        }
        Integer before = lineOf.putIfAbsent(key, line);
        if (before != null) {
            fault(line, "%s of %d is already on line %d".formatted(key.limit().code(), key.year(), before));
        }
    }

    private void fault(int line, String what) {
        faults.add(line, what);
    }

    private record Key(Limit limit, int year) {}
}
