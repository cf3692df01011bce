package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the local bus: an acknowledged event is one whole line of the file, once, whatever was
/// published before and however the last writer ended.
class FileBusTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("events.jsonl");
    }

    @Test
    void eachEventIsOneLine() throws IOException {
        publish(1, 2, 3);

        assertThat(Files.readAllLines(file)).containsExactly(line(1), line(2), line(3));
    }

    @Test
    void anEventPublishedAgainIsAcknowledgedAndNotRepeated() throws IOException {
        publish(1, 2);

        assertThat(publish(2, 3)).containsOnly(new Acknowledgement.Accepted()).hasSize(2);
        assertThat(Files.readAllLines(file)).containsExactly(line(1), line(2), line(3));
    }

    @Test
    void anEventTwiceInOneBatchIsOneLine() throws IOException {
        assertThat(publish(1, 1)).hasSize(2);
        assertThat(Files.readAllLines(file)).containsExactly(line(1));
    }

    @Test
    void aLineTornAnywhereIsCutOffAndCanBePublishedAgain() throws IOException {
        publish(1, 2);
        byte[] whole = Files.readAllBytes(file);
        int secondLine = line(1).length() + 1;

        // From just the line end missing to the whole line missing; every eleventh place in between says enough.
        for (int length = whole.length - 1; length >= secondLine; length -= 11) {
            Files.write(file, Arrays.copyOf(whole, length));
            publish(2, 3);
            assertThat(Files.readAllLines(file)).as("torn at %d", length).containsExactly(line(1), line(2), line(3));
        }
    }

    @Test
    void aFileThatIsNotOfEventsIsLeftAlone() throws IOException {
        Files.writeString(file, line(1) + "\n{\"id\": 7}\n");

        assertThatThrownBy(() -> FileBus.open(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " line 2 is not a line that Plumbline wrote; restore the file, or move it aside");
        assertThat(file).hasContent(line(1) + "\n{\"id\": 7}");
    }

    @Test
    void aFileInUseIsRefusedUntilItsBusIsClosed() {
        try (FileBus first = FileBus.open(file)) {
            assertThatThrownBy(() -> FileBus.open(file))
                    .isInstanceOf(InputException.class)
                    .hasMessage(file + " is being written by another publish; wait for it to end");
            assertThat(first.publish(List.of(SampleActions.event(1)))).hasSize(1);
        }
        assertThat(publish(2)).hasSize(1);
    }

    @Test
    void aDirectoryThatIsMissingIsNamed() {
        Path nowhere = directory.resolve("absent").resolve("events.jsonl");

        assertThatThrownBy(() -> FileBus.open(nowhere))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(nowhere + " cannot be opened");
    }

    private List<Acknowledgement> publish(int... numbers) {
        try (FileBus bus = FileBus.open(file)) {
            return bus.publish(
                    Arrays.stream(numbers).mapToObj(SampleActions::event).toList());
        }
    }

    private static String line(int number) {
        return SampleActions.event(number).toJson();
    }
}
