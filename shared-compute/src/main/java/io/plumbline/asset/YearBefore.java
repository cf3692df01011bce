package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.engine.Engine;
import io.plumbline.engine.Rows;
import io.plumbline.storage.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The run of the plan year before, of which a run wants the rows of one asset.
///
/// @param required whether there is no answer without it
/// @param request asks for the asset in the year before
/// @param inputs the files of that year
record YearBefore(
        Antecedent antecedent, boolean required, Asset asset, RunRequest request, Inputs inputs, List<Asset> order) {

    /// The year before, where it is needed.
    ///
    /// @throws InputException if it is needed and its data is not there
    static Optional<YearBefore> of(
            Antecedent antecedent, Catalogue catalogue, RunRequest request, InputsFinder finder) {
        Antecedent.Need need = antecedent.need().apply(request.plan(), request.year());
        if (need == Antecedent.Need.NONE) {
            return Optional.empty();
        }
        boolean required = need == Antecedent.Need.REQUIRED;
        Asset asset = catalogue.require(antecedent.asset());
        List<Asset> order = catalogue.inOrder(List.of(asset));
        RunRequest asked = antecedent.comparesEveryone() ? request.ofEveryone() : request;
        RunRequest before = asked.of(List.of(asset.name()), request.year() - 1)
                .with(YearsBefore.unknown(catalogue.antecedentsOf(order), catalogue));
        try {
            Inputs inputs = finder.find(before, order);
            if (!inputs.tellYearsApart()) {
                throw new InputException(
                        "%s of plan %s needs the plan year before, %d, and the census is one file for all years; put each year's into census/plan_id=%s/plan_year=YYYY/"
                                .formatted(
                                        asset.name(),
                                        request.plan().planId(),
                                        before.year(),
                                        request.plan().planId()));
            }
            requireLimits(before, order);
            return Optional.of(new YearBefore(antecedent, required, asset, before, inputs, order));
        } catch (InputException missing) {
            if (required) {
                throw missing;
            }
            return Optional.empty();
        }
    }

    /// @throws InputException if a limit that the assets ask for is not loaded
    private static void requireLimits(RunRequest before, List<Asset> order) {
        Set<String> read = order.stream()
                .flatMap(asset -> asset.inputs().stream())
                .map(Asset.Input::relation)
                .collect(Collectors.toSet());
        new PlanParameters(before.plan(), before.year(), before.limits()).readBy(read);
    }

    /// Finds the files that some assets read.
    interface InputsFinder {
        Inputs find(RunRequest request, List<Asset> order);
    }

    /// What the year before came to.
    ///
    /// @param rows the asset's, under the name that assets of the next year read
    /// @param warnings what its run told of, where there is no answer without it: this year's run tells of it too
    record Judged(Parameter rows, List<Finding> warnings) {}

    /// Computes the asset and keeps its rows, which must be few.
    ///
    /// @param files the year's files with their hashes, where results are kept
    Judged compute(
            Engine engine,
            Catalogue catalogue,
            Audience audience,
            VerifiedInputs verified,
            List<InputFile> files,
            Cancellation cancellation) {
        Kept kept = new Kept(asset);
        List<AssetResult> results =
                engine.run(session -> new Run(session, request, inputs, order, List.of(), audience, kept, cancellation)
                        .compute(List.of(asset), catalogue, files, verified, Optional.empty()));
        return new Judged(
                Parameter.ofRows(antecedent.relation(), "", asset.columns(), List.copyOf(kept.rows)),
                results.stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(finding -> required && finding.severity() == Check.Severity.WARNING)
                        .map(finding -> finding.ofYear(request.year()))
                        .toList());
    }

    /// The relation without rows.
    Parameter none() {
        return Parameter.ofRows(antecedent.relation(), "", asset.columns(), List.of());
    }

    /// The relation without rows.
    static Parameter none(Antecedent antecedent, Catalogue catalogue) {
        return Parameter.ofRows(
                antecedent.relation(), "", catalogue.require(antecedent.asset()).columns(), List.of());
    }

    /// Keeps the rows that a run shows.
    private static final class Kept implements RunObserver {

        private final Asset asset;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Kept(Asset asset) {
            this.asset = asset;
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset shown, Rows shownRows) {
            while (shownRows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                asset.output().forEach(column -> row.add(shownRows.value(column.name())));
                rows.add(row);
            }
        }
    }
}
