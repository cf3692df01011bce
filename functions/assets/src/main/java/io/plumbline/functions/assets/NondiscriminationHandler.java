package io.plumbline.functions.assets;

import jakarta.inject.Named;

/// Tests a plan year that is over for discrimination, and publishes what a failed test takes back.
@Named("nondiscrimination")
final class NondiscriminationHandler extends AssetHandler {

    NondiscriminationHandler() {
        super(Duty.NONDISCRIMINATION);
    }

    @Override
    Work work(Duty duty, Equipment equipment, Journal journal) {
        return new ComputeWork(duty, equipment, journal);
    }
}
