package io.plumbline.action;

import java.math.BigDecimal;
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
        String rule) {}
