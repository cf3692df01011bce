package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.storage.InputFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that a run wants to know of the plan year before, and from which files.
final class YearsBefore {

    /// Of a run that looks no further back.
    static final YearsBefore NONE = new YearsBefore(Map.of(), List.of());

    private static final String KNOWN = "years_before";

    private final Map<Antecedent, YearBefore> known;
    private final List<Parameter> unknown;
    private final Map<Antecedent, List<InputFile>> files = new HashMap<>();

    private YearsBefore(Map<Antecedent, YearBefore> known, List<Parameter> unknown) {
        this.known = known;
        this.unknown = unknown;
    }

    static YearsBefore of(Catalogue catalogue, List<Asset> order, RunRequest request, YearBefore.InputsFinder finder) {
        Map<Antecedent, YearBefore> known = new LinkedHashMap<>();
        List<Parameter> unknown = new ArrayList<>();
        for (Antecedent antecedent : catalogue.antecedentsOf(order)) {
            Optional<YearBefore> before = YearBefore.of(antecedent, catalogue, request, finder);
            before.ifPresentOrElse(
                    year -> known.put(antecedent, year), () -> unknown.add(YearBefore.none(antecedent, catalogue)));
        }
        return new YearsBefore(known, unknown);
    }

    /// The relations of antecedents that are not looked at.
    static List<Parameter> unknown(List<Antecedent> antecedents, Catalogue catalogue) {
        Stream<Parameter> none = antecedents.stream().map(each -> YearBefore.none(each, catalogue));
        return antecedents.isEmpty()
                ? List.of()
                : Stream.concat(none, Stream.of(known(List.of()))).toList();
    }

    /// Reads the files, to tell them apart from others.
    void identify() {
        known.forEach((antecedent, year) -> files.put(antecedent, year.inputs().identify()));
    }

    /// The files of a year; none where nobody asked which they are.
    List<InputFile> filesOf(YearBefore year) {
        return files.getOrDefault(year.antecedent(), List.of());
    }

    /// Some files of the year itself and those of the years before.
    List<InputFile> with(List<InputFile> ofTheYear) {
        return Stream.concat(ofTheYear.stream(), files.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    /// Those that some assets read of.
    List<YearBefore> of(Collection<Asset> assets) {
        List<String> read = assets.stream()
                .flatMap(asset -> asset.inputs().stream())
                .map(Asset.Input::relation)
                .toList();
        return known.values().stream()
                .filter(year -> read.contains(year.antecedent().relation()))
                .toList();
    }

    /// The relations of all antecedents, and `years_before`, which names those that were looked at.
    ///
    /// @throws InputException if the data of a year without which there is no answer cannot be judged; that of
    ///     another is as if it were not on file
    List<Parameter> parameters(Function<YearBefore, Parameter> computed) {
        List<Parameter> parameters = new ArrayList<>(unknown);
        List<Antecedent> judged = new ArrayList<>();
        for (YearBefore year : known.values()) {
            try {
                parameters.add(computed.apply(year));
                judged.add(year.antecedent());
            } catch (InputException faulty) {
                if (year.required()) {
                    throw faulty;
                }
                parameters.add(year.none());
            }
        }
        if (!parameters.isEmpty()) {
            parameters.add(known(judged));
        }
        return parameters;
    }

    private static Parameter known(Collection<Antecedent> antecedents) {
        List<List<String>> names = antecedents.stream()
                .map(antecedent -> List.of(antecedent.relation()))
                .toList();
        return Parameter.ofRows(KNOWN, "", List.of(new ColumnInfo("relation", "VARCHAR")), names);
    }
}
