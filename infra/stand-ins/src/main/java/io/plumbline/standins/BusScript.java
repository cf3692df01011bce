package io.plumbline.standins;

/// Decides what each request to the bus on loopback meets.
@FunctionalInterface
public interface BusScript {

    /// Asked once for each request, before anything is done about it.
    ///
    /// @param operation `PutEvents` or `DescribeEventBus`
    /// @param call the how manieth of its operation it is, from 1; an attempt of the SDK is a call
    BusFault on(String operation, int call);
}
