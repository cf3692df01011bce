package io.plumbline.action;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of an outbox as its SELECT gives it.
record StoredAction(
        String id,
        String kind,
        String participant,
        String planId,
        int planYear,
        Optional<BigDecimal> amount,
        String detail,
        String rule) {

    /// The rows of an outbox, in its order.
    static List<StoredAction> of(Session session, String outbox) {
        List<StoredAction> actions = new ArrayList<>();
        try (Rows rows = session.rows("from " + outbox)) {
            while (rows.next()) {
                actions.add(new StoredAction(
                        rows.text("action_id"),
                        rows.text("kind"),
                        rows.text("participant"),
                        rows.text("plan_id"),
                        Math.toIntExact(rows.integer("plan_year")),
                        Optional.ofNullable((BigDecimal) rows.value("amount")),
                        rows.text("detail"),
                        rows.text("rule")));
            }
        }
        return actions;
    }
}
