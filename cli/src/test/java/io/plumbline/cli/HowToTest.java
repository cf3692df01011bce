package io.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every how-to works as it stands: its commands succeed on its files, and print what the page shows.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pages' commands are those of a POSIX shell")
class HowToTest {

    @ParameterizedTest
    @MethodSource("pages")
    void canBeFollowed(MarkedPage page, @TempDir Path directory) throws Exception {
        Walkthrough.of(page, directory);
    }

    static List<MarkedPage> pages() throws IOException {
        return MarkedPage.below(Path.of("../docs/how-to"));
    }
}
