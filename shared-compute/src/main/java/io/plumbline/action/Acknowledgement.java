package io.plumbline.action;

/// What a bus answers for one event.
public sealed interface Acknowledgement {

    /// The bus has the event and will not lose it.
    record Accepted() implements Acknowledgement {}

    /// The bus does not have the event; it may be sent again.
    ///
    /// @param reason few distinct values, for counting, such as `ThrottlingException`
    record Refused(String reason) implements Acknowledgement {}
}
