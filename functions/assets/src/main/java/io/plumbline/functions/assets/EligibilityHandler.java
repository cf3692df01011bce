package io.plumbline.functions.assets;

import jakarta.inject.Named;

/// Computes who may take part, and publishes which entries were missed.
@Named("eligibility")
final class EligibilityHandler extends AssetHandler {

    EligibilityHandler() {
        super(Duty.ELIGIBILITY);
    }

    @Override
    Work work(Duty duty, Equipment equipment, Journal journal) {
        return new ComputeWork(duty, equipment, journal);
    }
}
