package io.plumbline.eventbridge;

import io.plumbline.InputException;
import java.util.Map;

/// Which bus, and how much one call carries.
///
/// @param batchBytes what the entries of one call stay below together, by EventBridge's own measure
public record BusSettings(BusName bus, int batchBytes) {

    static final String BUS = "PLUMBLINE_EVENT_BUS";
    static final String BATCH_BYTES = "PLUMBLINE_EVENT_BATCH_BYTES";

    /// What EventBridge takes everywhere.
    private static final int DEFAULT_BATCH_BYTES = 256 * 1024;

    private static final int FEWEST_BATCH_BYTES = 1024;
    private static final int MOST_BATCH_BYTES = 1024 * 1024;

    public BusSettings {
        if (batchBytes < FEWEST_BATCH_BYTES || batchBytes > MOST_BATCH_BYTES) {
            throw new InputException("%s must be %d to %d bytes, not %d"
                    .formatted(BATCH_BYTES, FEWEST_BATCH_BYTES, MOST_BATCH_BYTES, batchBytes));
        }
    }

    /// A bus with the budget that every region has.
    public static BusSettings of(BusName bus) {
        return new BusSettings(bus, DEFAULT_BATCH_BYTES);
    }

    /// `PLUMBLINE_EVENT_BUS`, a name or an ARN, and `PLUMBLINE_EVENT_BATCH_BYTES` (262144). Any other value is an
    /// [InputException], and so is no bus at all.
    public static BusSettings fromEnvironment(Map<String, String> environment) {
        String bus = environment.getOrDefault(BUS, "");
        if (bus.isEmpty()) {
            throw new InputException(BUS + " is not set; give the name or the ARN of the event bus");
        }
        String bytes = environment.getOrDefault(BATCH_BYTES, String.valueOf(DEFAULT_BATCH_BYTES));
        try {
            return new BusSettings(BusName.parse(bus, BUS), Integer.parseInt(bytes));
        } catch (NumberFormatException e) {
            throw new InputException(
                    "%s is '%s'; write a whole number of bytes such as 262144".formatted(BATCH_BYTES, bytes), e);
        }
    }
}
