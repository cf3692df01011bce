package io.plumbline.functions.assets.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.functions.assets.trigger.Trigger.Scheduled;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Reads what a schedule asks for: `{"plans": "*" | ["ACME"], "year": "current" | "previous" | 2025}`. Without
/// a year it asks for none in particular.
final class ScheduleShape {

    private ScheduleShape() {}

    /// @param envelope has the time
    static Scheduled read(Shape schedule, Shape envelope) {
        return new Scheduled(plans(schedule), year(schedule), time(envelope));
    }

    private static PlanChoice plans(Shape schedule) {
        JsonNode plans = schedule.value("plans");
        if (schedule.says("plans", "*")) {
            return new PlanChoice.All();
        }
        if (!plans.isArray() || plans.isEmpty()) {
            throw schedule.wrong("plans", "\"*\" or a list of plan ids");
        }
        List<String> planIds = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            planIds.add(schedule.planId("plans", i));
        }
        return new PlanChoice.Named(planIds.stream().distinct().toList());
    }

    private static YearRule year(Shape schedule) {
        if (!schedule.has("year")) {
            return new YearRule.Every();
        }
        if (schedule.says("year", "current")) {
            return new YearRule.Current();
        }
        if (schedule.says("year", "previous")) {
            return new YearRule.Previous();
        }
        if (schedule.value("year").isTextual()) {
            throw schedule.wrong("year", "current, previous or a year of four digits");
        }
        return new YearRule.Named(schedule.year("year"));
    }

    private static Instant time(Shape envelope) {
        try {
            return Instant.parse(envelope.text("time"));
        } catch (DateTimeParseException e) {
            throw envelope.wrong("time", "an instant such as 2026-01-31T06:00:00Z");
        }
    }
}
