package io.plumbline.action;

import java.nio.file.Path;

/// A process that publishes sample actions into a directory, for a test to kill. It says on standard output
/// when it begins.
final class PublishInChild {

    private PublishInChild() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        int actions = Integer.parseInt(arguments[1]);
        try (Ledger ledger = FileLedger.in(directory);
                FileBus bus = FileBus.open(directory.resolve("events.jsonl"))) {
            Publisher publisher = new Publisher(ledger, bus, SampleActions.ORIGIN, SampleActions.CLOCK);
            System.out.println("publishing");
            publisher.publish(SampleActions.stream(actions).iterator());
        }
    }
}
