package io.plumbline.asset;

/// Ends a run from outside, from any thread: the statement that is running, or the fetching of files, is broken
/// off and no other begins.
///
/// What a run does besides, such as listing files, it first brings to its end. A statement that begins in the
/// very moment of a request can escape it; who must be sure asks again until the run is over.
public final class Cancellation {

    private boolean requested;
    private Runnable interruption = () -> {};

    /// The run throws [CancelledException], unless it is over before it notices.
    public synchronized void request() {
        requested = true;
        interruption.run();
    }

    public synchronized boolean isRequested() {
        return requested;
    }

    /// @param interruption breaks off what is running at the time of a request
    synchronized void interruptBy(Runnable interruption) {
        this.interruption = interruption;
    }

    void check() {
        if (isRequested()) {
            throw new CancelledException();
        }
    }
}
