package io.plumbline.functions.assets;

import jakarta.inject.Named;

/// Computes `eligibility_flags` when a census comes.
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
