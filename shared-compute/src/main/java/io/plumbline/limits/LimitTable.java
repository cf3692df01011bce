package io.plumbline.limits;

import io.plumbline.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every limit by year. Immutable. A year that is not here has no amount: nothing is extrapolated.
public final class LimitTable {

    private static final int VERSION_BYTES = 6;

    private final Map<Limit, NavigableMap<Integer, LimitValue>> values = new TreeMap<>();

    private LimitTable(List<LimitValue> rows) {
        rows.forEach(row ->
                values.computeIfAbsent(row.limit(), limit -> new TreeMap<>()).put(row.year(), row));
    }

    /// The limits that ship with Plumbline.
    public static LimitTable bundled() {
        return Bundled.TABLE;
    }

    /// These limits and those of a site's own file, which win where both have a limit and year.
    ///
    /// @throws InputException with every fault of the file, each with its line
    public LimitTable with(Path siteFile) {
        return new LimitTable(Stream.concat(rows().stream(), LimitsFile.read(siteFile).stream())
                .toList());
    }

    /// The amount of a limit in a year.
    ///
    /// @throws InputException if the law has no such limit in that year, or if its amount is not loaded
    public LimitValue require(Limit limit, int year) {
        if (!limit.inForce(year)) {
            throw new InputException("%s (%s) is not in force in %d: it begins in %d"
                    .formatted(limit.code(), limit.citation(), year, limit.firstYear()));
        }
        return find(limit, year)
                .orElseThrow(() -> new InputException(
                        "no %s limit (%s) is loaded for %d; loaded: %s; add the year to a limits file and pass --limits FILE"
                                .formatted(limit.code(), limit.citation(), year, loaded(limit))));
    }

    /// The amount of a limit in a year, if it is loaded.
    public Optional<LimitValue> find(Limit limit, int year) {
        return Optional.ofNullable(values.getOrDefault(limit, new TreeMap<>()).get(year));
    }

    /// Every year for which some limit is loaded.
    public SortedSet<Integer> years() {
        return rows().stream().map(LimitValue::year).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The limits loaded for a year, in the order of [Limit]; empty for a year that is not loaded.
    public List<LimitValue> ofYear(int year) {
        return rows().stream().filter(row -> row.year() == year).toList();
    }

    /// Twelve hex digits that change when any amount, notice, source or status does.
    public String version() {
        String text = rows().stream()
                .map(row -> String.join(
                        ",",
                        row.limit().code(),
                        Integer.toString(row.year()),
                        row.amount().toPlainString(),
                        row.notice(),
                        row.source(),
                        row.status().code()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<LimitValue> rows() {
        return values.values().stream()
                .flatMap(byYear -> byYear.values().stream())
                .sorted(Comparator.comparing(LimitValue::limit).thenComparing(LimitValue::year))
                .toList();
    }

    private String loaded(Limit limit) {
        return YearRanges.of(values.getOrDefault(limit, new TreeMap<>()).navigableKeySet());
    }

    /// Read once, on first use.
    private static final class Bundled {
        static final LimitTable TABLE = new LimitTable(LimitsFile.readResource("irs-limits.csv"));
    }
}
