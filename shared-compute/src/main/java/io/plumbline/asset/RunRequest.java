package io.plumbline.asset;

import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import java.util.ArrayList;
import java.util.List;

/// What to compute.
///
/// @param assets names of assets
/// @param year the calendar year in which the plan year begins
/// @param parameters relations that some assets read beside the plan's own, such as the key of pseudonyms
/// @param codec how result files are compressed
public record RunRequest(
        List<String> assets, Plan plan, int year, LimitTable limits, List<Parameter> parameters, Codec codec) {

    public RunRequest {
        assets = List.copyOf(assets);
        parameters = List.copyOf(parameters);
    }

    /// The same question of other assets and another year.
    RunRequest of(List<String> otherAssets, int otherYear) {
        return new RunRequest(otherAssets, plan, otherYear, limits, parameters, codec);
    }

    /// The same question with more parameters.
    RunRequest with(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new RunRequest(assets, plan, year, limits, all, codec);
    }
}
