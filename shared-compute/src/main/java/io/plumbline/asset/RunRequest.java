package io.plumbline.asset;

import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to compute.
///
/// @param assets names of assets
/// @param year the calendar year in which the plan year begins
/// @param parameters relations that some assets read beside the plan's own, such as the key of pseudonyms
/// @param codec how result files are compressed
/// @param focus the employee whom the run is for, where it is for one alone
public record RunRequest(
        List<String> assets,
        Plan plan,
        int year,
        LimitTable limits,
        List<Parameter> parameters,
        Codec codec,
        Optional<Focus> focus) {

    public RunRequest {
        assets = List.copyOf(assets);
        parameters = List.copyOf(parameters);
    }

    /// A run over everyone.
    public RunRequest(
            List<String> assets, Plan plan, int year, LimitTable limits, List<Parameter> parameters, Codec codec) {
        this(assets, plan, year, limits, parameters, codec, Optional.empty());
    }

    /// The same question of one employee.
    public RunRequest with(Focus employee) {
        return new RunRequest(assets, plan, year, limits, parameters, codec, Optional.of(employee));
    }

    /// The same question of everyone.
    RunRequest ofEveryone() {
        return new RunRequest(assets, plan, year, limits, parameters, codec);
    }

    /// The same question, its answer compressed otherwise.
    RunRequest with(Codec otherCodec) {
        return new RunRequest(assets, plan, year, limits, parameters, otherCodec, focus);
    }

    /// The same question of other assets and another year.
    RunRequest of(List<String> otherAssets, int otherYear) {
        return new RunRequest(otherAssets, plan, otherYear, limits, parameters, codec, focus.map(Focus::inAnotherYear));
    }

    /// The same question with more parameters.
    RunRequest with(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new RunRequest(assets, plan, year, limits, all, codec, focus);
    }
}
