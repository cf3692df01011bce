package io.plumbline.action;

import io.plumbline.ServiceException;

/// What a bus answers for one event.
public sealed interface Acknowledgement {

    /// The bus has the event and will not lose it.
    record Accepted() implements Acknowledgement {}

    /// The bus does not have the event; it may be sent again.
    ///
    /// @param reason few distinct values, for counting, such as `ThrottlingException`
    record Refused(String reason) implements Acknowledgement {}

    /// Nobody knows whether the bus has the event: the call that carried it failed, or was not made any more
    /// because one before it had failed. It is to be sent again.
    ///
    /// @param failure why; the bus is of no use to the caller at present
    record Unanswered(ServiceException failure) implements Acknowledgement {}
}
