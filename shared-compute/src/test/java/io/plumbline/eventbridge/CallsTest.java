package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The contract of packing: whatever the sizes, every entry is in one call, in order, no call has more than ten
/// or reaches the budget, and no call is ended before it must be.
class CallsTest {

    @Test
    void everyPackingKeepsTheLimits() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            int budget = 1_024 + random.nextInt(300_000);
            List<Entry> entries = entries(random, budget);

            List<List<Entry>> calls = Calls.of(entries, budget);

            assertThat(calls.stream().flatMap(List::stream)).as("seed %d", seed).isEqualTo(entries);
            for (int i = 0; i < calls.size(); i++) {
                List<Entry> call = calls.get(i);
                assertThat(call).as("seed %d", seed).hasSizeBetween(1, 10);
                assertThat(bytes(call)).as("seed %d", seed).isLessThan(budget);
                if (i + 1 < calls.size() && call.size() < 10) {
                    assertThat(bytes(call) + calls.get(i + 1).getFirst().bytes())
                            .as("seed %d: the next one had no room", seed)
                            .isGreaterThanOrEqualTo(budget);
                }
            }
        }
    }

    @Test
    void anEntryIsMeasuredAsTheUserGuideComputesIt() {
        Event event = new Event("id", "source", "type-ü", Instant.EPOCH, "{\"a\":\"€\"}");

        assertThat(new Entry(0, event).bytes())
                .isEqualTo(14 + 6 + "type-ü".getBytes(StandardCharsets.UTF_8).length + 8 + 3)
                .isEqualTo(38);
    }

    @Test
    void nothingNeedsNoCall() {
        assertThat(Calls.of(List.of(), 262_144)).isEmpty();
    }

    /// From tiny to as large as fits.
    private static List<Entry> entries(Random random, int budget) {
        List<Entry> entries = new ArrayList<>();
        int count = random.nextInt(101);
        for (int place = 0; place < count; place++) {
            int largest = random.nextBoolean() ? 200 : budget - 60;
            String detail = "{\"x\":\"" + "y".repeat(random.nextInt(Math.min(largest, budget - 60))) + "\"}";
            entries.add(new Entry(place, new Event("id" + place, "source", "type", Instant.EPOCH, detail)));
        }
        return entries;
    }

    private static int bytes(List<Entry> call) {
        return call.stream().mapToInt(Entry::bytes).sum();
    }
}
