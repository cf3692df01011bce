package io.plumbline.action;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// The event that says an action is needed; `docs/reference/events.md` describes it, `events/schemas` holds
/// the contract.
final class CorrectiveActionEvent {

    private CorrectiveActionEvent() {}

    /// The event's id is the action's: what is published twice is recognised.
    static Event of(CorrectiveAction action, EventOrigin origin, Instant time) {
        String detail = EventDetail.of(action.id(), origin, time, json -> writeData(json, action));
        return new Event(action.id(), EventDetail.SOURCE, action.kind().detailType(), time, detail);
    }

    private static void writeData(JsonGenerator json, CorrectiveAction action) throws IOException {
        json.writeStringField("kind", action.kind().code());
        json.writeStringField("participant", action.participant());
        json.writeStringField("plan_id", action.planId());
        json.writeNumberField("plan_year", action.planYear());
        json.writeStringField("rule", action.rule());
        if (action.amount().isPresent()) {
            BigDecimal amount = action.amount().get().setScale(2);
            json.writeStringField("amount", amount.toPlainString());
            json.writeNumberField("amount_cents", amount.unscaledValue().longValueExact());
        }
        for (Map.Entry<String, JsonNode> fact : action.facts().properties()) {
            json.writeFieldName(fact.getKey());
            json.writeTree(fact.getValue());
        }
    }
}
