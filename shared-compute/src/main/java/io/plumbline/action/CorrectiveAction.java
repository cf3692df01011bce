package io.plumbline.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.InputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// One thing that must be corrected: a row of an outbox.
///
/// @param id 32 hex digits, the same in every run that finds the same thing
/// @param participant the pseudonym of whom it concerns, 32 hex digits
/// @param amount dollars and cents to correct, greater than zero; empty for a kind that has no amount
/// @param detail a JSON object, the facts of this kind of action
/// @param rule the citation of the rule that was broken
public record CorrectiveAction(
        String id,
        ActionKind kind,
        String participant,
        String planId,
        int planYear,
        Optional<BigDecimal> amount,
        String detail,
        String rule) {

    /// The facts of this kind of action.
    ///
    /// @throws InputException if the detail is no JSON object
    JsonNode facts() {
        return Json.parse(detail)
                .orElseThrow(() -> new InputException(
                        "the detail of action %s is not a JSON object; compute its outbox again".formatted(id)));
    }

    /// The day that has to be over before anybody can say that this is so; empty where it is so already. A
    /// plan year is judged as it will have been at its end: the day to enter may lie ahead, and be kept.
    Optional<LocalDate> dayToAwait() {
        return switch (kind) {
            case ELIGIBILITY_ENTRY_MISSED ->
                Optional.of(LocalDate.parse(facts().path("entry_date").asText()));
            case ANNUAL_ADDITIONS_LIMIT_EXCEEDED, ELECTIVE_DEFERRAL_LIMIT_EXCEEDED, NONDISCRIMINATION_TEST_FAILED ->
                Optional.empty();
        };
    }
}
