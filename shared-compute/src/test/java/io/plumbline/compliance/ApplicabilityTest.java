package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.Applicability;
import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunRequest;
import io.plumbline.oracle.AwkwardPlans;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An asset that is not computed under a plan would have no rows under it: that it is spared changes no result.
class ApplicabilityTest {

    private static final List<Asset> CONDITIONAL = Compliance.catalogue().all().stream()
            .filter(asset -> asset.applicability() != Applicability.ALWAYS)
            .toList();

    private final Set<Applicability> seenToApply = EnumSet.of(Applicability.ALWAYS);
    private final Set<Applicability> seenNotToApply = EnumSet.of(Applicability.ALWAYS);

    @Test
    void anAssetThatDoesNotApplyWouldHaveNoRows(@TempDir Path directory) throws IOException {
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue().underEveryPlan(),
                DataDirectory.of(directory),
                Optional.empty(),
                Audience.OPERATOR)) {
            for (PlanCase plan : AwkwardPlans.all()) {
                RunRequest request = CaseRuns.request(
                        plan, CONDITIONAL.stream().map(Asset::name).toList());
                if (showsSomething(request)) {
                    PlanCaseFiles.write(plan, directory);
                    CaseRun run = new CaseRun();
                    runner.run(request, run);
                    CONDITIONAL.stream()
                            .filter(asset -> !applies(asset, request))
                            .forEach(asset -> assertThat(run.rowsOf(asset.name()))
                                    .as("%s of %s", asset.name(), request.plan().planId())
                                    .isEmpty());
                }
            }
        }

        assertThat(seenToApply).containsExactlyInAnyOrder(Applicability.values());
        assertThat(seenNotToApply).containsExactlyInAnyOrder(Applicability.values());
    }

    /// Whether an asset is spared, or is not, as in no plan before.
    private boolean showsSomething(RunRequest request) {
        boolean shows = false;
        for (Asset asset : CONDITIONAL) {
            shows |= (applies(asset, request) ? seenToApply : seenNotToApply).add(asset.applicability());
        }
        return shows;
    }

    private static boolean applies(Asset asset, RunRequest request) {
        return asset.applicability().to(request.plan(), request.year());
    }
}
