package io.plumbline.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps one session open between pieces of work, and replaces it when its database has become unusable.
///
/// Opening a session costs about 15 ms, as much as a small asset; a process that runs many opens one. Work
/// must bind its relations itself and may not count on what earlier work bound.
public final class Engine implements AutoCloseable {

    private final SessionSettings settings;
    private volatile @Nullable Session session;

    public Engine(SessionSettings settings) {
        this.settings = settings;
    }

    /// Begins to open the database of the first session, on a thread of its own: for a program that will certainly
    /// want one, and has yet to find out what it reads.
    public static void openAhead() {
        Database.openAhead();
    }

    /// Runs work in the open session. Where the database is invalidated under it, the work runs once more in a
    /// fresh one: the fault is DuckDB's, and nothing that the work had bound survives it.
    public <T> T run(Function<Session, T> work) {
        try {
            return work.apply(session());
        } catch (EngineException failure) {
            if (failure.kind() != EngineException.Kind.INVALIDATED) {
                throw failure;
            }
            close();
            return work.apply(session());
        }
    }

    /// Ends the statements that are running now, if any, as [Session#cancel()] does; from any thread.
    public void cancel() {
        Session open = session;
        if (open != null) {
            open.cancel();
        }
    }

    /// Opens the session now, and reads a row of it, so that the first work need wait neither for it nor for what
    /// reading loads. Not while other work runs.
    public void open() {
        try (Rows row = session().rows("select 1 as one")) {
            row.next();
        }
    }

    private Session session() {
        Session open = session;
        if (open == null || open.isInvalidated()) {
            close();
            open = Session.open(settings);
            session = open;
        }
        return open;
    }

    @Override
    public void close() {
        Session open = session;
        if (open != null) {
            open.close();
            session = null;
        }
    }
}
