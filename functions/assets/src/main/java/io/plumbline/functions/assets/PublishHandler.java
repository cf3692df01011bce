package io.plumbline.functions.assets;

import jakarta.inject.Named;

/// Publishes what is open of the outboxes.
@Named("publish")
final class PublishHandler extends AssetHandler {

    PublishHandler() {
        super(Duty.PUBLISH);
    }

    @Override
    Work work(Duty duty, Equipment equipment, Journal journal) {
        return new PublishWork(duty, equipment, journal);
    }
}
