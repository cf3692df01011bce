package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year of 100,000 participants arrives in S3, and every breach that was planted in it is on the bus, once.
class HundredThousandParticipantsIT {

    @TempDir
    private Path directory;

    @Test
    void eachPlantedBreachIsOnTheBusOnce() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 100_000);
        try (Cloud cloud = new Cloud();
                RunningFunction function = cloud.start("annual-additions", directory.resolve("function"), Map.of())) {
            String arrived = year.putInto(cloud, "SAMPLE");

            Invoked.answer(function, cloud.objectCreated(arrived));

            FinalState state = FinalState.of(cloud, directory, "SAMPLE");
            assertThat(state.actions()).hasSize(240);
            assertThat(state.acknowledged()).isEqualTo(state.actions());
            assertThat(state.closedFor()).endsWith(" 240");
            List<String> told = new ArrayList<>();
            for (BusEntry event : cloud.bus().accepted()) {
                JsonNode data = FinalState.json(event.detail()).path("data");
                told.add(data.path("kind").asText() + " "
                        + data.path("participant").asText());
                assertThat(Contract.faults(event)).as(event.detail()).isEmpty();
            }
            assertThat(told).containsExactlyInAnyOrderElementsOf(year.breaches());
        }
    }
}
