package io.plumbline.functions.assets;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.util.List;
import org.jboss.logging.Logger;

/// Makes what the first invocation will need while Quarkus is still starting, in threads of their own: Lambda
/// gives a process that starts more processors than one thread can use.
///
/// What goes wrong here is not told: the invocation that needs it meets the same and tells.
final class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private WarmUp() {}

    static void begin() {
        inTheBackground("warm-up-engine", WarmUp::loadEngine);
        inTheBackground("warm-up-clients", () -> Equipment.ofThisProcess().makeAhead());
    }

    /// Loads DuckDB's library and Arrow's classes. The session itself is thrown away.
    private static void loadEngine() {
        try (Session session = Session.open(SessionSettings.reading(List.of()));
                Rows rows = session.rows("select 1 as one")) {
            rows.next();
        }
    }

    private static void inTheBackground(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException metAgain) {
                LOG.debugf(metAgain, "%s", name);
            }
        });
    }
}
