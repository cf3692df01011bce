package io.plumbline.benchmark;

/// One contestant's work, ready to be done as often as wanted; its result lies in files where the workload says.
public interface Trial extends AutoCloseable {

    /// Does the work once.
    Sample run();

    @Override
    void close();
}
