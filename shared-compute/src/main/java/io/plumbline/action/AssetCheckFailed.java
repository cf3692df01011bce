package io.plumbline.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The input of a plan year cannot be used as it stands: nothing was computed, and somebody has to mend the data.
///
/// @param planId the plan whose data it is
/// @param planYear the calendar year in which the plan year begins
/// @param assets what was to be computed, at least one
/// @param message one line that says what is wrong and where, made for a log: it names no person
public record AssetCheckFailed(String planId, int planYear, List<String> assets, String message) {

    static final String DETAIL_TYPE = "Asset Check Failed";
    static final String KIND = "asset_check_failed";

    public AssetCheckFailed {
        assets = assets.stream().sorted().distinct().toList();
        if (assets.isEmpty() || message.isBlank()) {
            throw new IllegalArgumentException("a failed check has assets and a message");
        }
    }

    /// The event that says so. Its id is a hash of this record: the same fault, found again, is recognised.
    ///
    /// @param origin the invocation that found it, as its logs name it
    public Event event(EventOrigin origin, Instant time) {
        String id = id();
        Instant made = time.truncatedTo(ChronoUnit.MILLIS);
        String detail = EventDetail.of(id, origin, made, json -> {
            json.writeStringField("kind", KIND);
            json.writeStringField("plan_id", planId);
            json.writeNumberField("plan_year", planYear);
            json.writeArrayFieldStart("assets");
            for (String asset : assets) {
                json.writeString(asset);
            }
            json.writeEndArray();
            json.writeStringField("message", message);
        });
        return new Event(id, EventDetail.SOURCE, DETAIL_TYPE, made, detail);
    }

    private String id() {
        List<String> parts = new ArrayList<>(List.of(KIND, planId, String.valueOf(planYear), message));
        parts.addAll(assets);
        StringBuilder framed = new StringBuilder();
        parts.forEach(part -> framed.append(part.length()).append(':').append(part));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(framed.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
