package io.plumbline.functions.assets;

import jakarta.inject.Named;

/// Computes deferrals and additions against their limits, and publishes what must be corrected.
@Named("annual-additions")
final class AnnualAdditionsHandler extends AssetHandler {

    AnnualAdditionsHandler() {
        super(Duty.ANNUAL_ADDITIONS);
    }

    @Override
    Work work(Duty duty, Equipment equipment, Journal journal) {
        return new ComputeWork(duty, equipment, journal);
    }
}
