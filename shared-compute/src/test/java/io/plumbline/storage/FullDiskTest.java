package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up is one line that names the directory; the earlier result stays and the unfinished
/// file goes. Held on a file system of 256 KB; where none can be mounted (it takes root) the test is
/// skipped.
class FullDiskTest {

    private static final ResultKey KEY = Versions.KEY;

    @TempDir
    Path disk;

    private @Nullable TinyDisk mounted;

    @BeforeEach
    void mountATinyDisk() {
        mounted = TinyDisk.mount(disk, 256);
    }

    @AfterEach
    void unmount() {
        if (mounted != null) {
            mounted.close();
        }
    }

    @Test
    void aResultThatDoesNotFitLeavesTheEarlierOne() throws IOException {
        ResultDirectory results = ResultDirectory.of(disk);
        Manifest small = replaceWith(results, 60_000);

        assertThatThrownBy(() -> replaceWith(results, 400_000))
                .isInstanceOf(InputException.class)
                .hasMessage("no space left to write in " + disk.resolve(KEY.directory())
                        + "; free some or choose another directory (earlier results are untouched)");

        assertUntouched(results, small);
    }

    @Test
    void aNativeWritersOwnExceptionIsUnderstood() throws IOException {
        ResultDirectory results = ResultDirectory.of(disk);
        Manifest small = replaceWith(results, 60_000);

        assertThatThrownBy(() -> {
                    try (Replacement replacement = results.begin(KEY)) {
                        replacement.write(file -> {
                            try {
                                Files.write(file, new byte[400_000]);
                            } catch (IOException e) {
                                throw new IllegalStateException("IO Error: Async write failed", e);
                            }
                        });
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no space left to write in ");

        assertUntouched(results, small);
    }

    @Test
    void aManifestThatDoesNotFitLeavesTheEarlierResult() throws IOException {
        ResultDirectory results = ResultDirectory.of(disk);
        Manifest small = replaceWith(results, 60_000);

        assertThatThrownBy(() -> {
                    try (Replacement replacement = results.begin(KEY)) {
                        replacement.write(file -> {
                            Files.write(file, new byte[60_000]);
                            fillUp();
                        });
                        replacement.commit(Versions.facts(2));
                    }
                })
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no space left to write in ");

        assertUntouched(results, small);
    }

    private Manifest replaceWith(ResultDirectory results, int bytes) {
        try (Replacement replacement = results.begin(KEY)) {
            replacement.write(file -> Files.write(file, new byte[bytes]));
            return replacement.commit(Versions.facts(1));
        }
    }

    private void fillUp() throws IOException {
        assertThatThrownBy(() -> Files.write(disk.resolve("filler"), new byte[400_000]))
                .isInstanceOf(IOException.class);
    }

    private void assertUntouched(ResultDirectory results, Manifest earlier) throws IOException {
        assertThat(results.verifiedManifest(KEY)).contains(earlier);
        try (Stream<Path> files = Files.list(disk.resolve(KEY.directory()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("_manifest.json", "annual_additions.parquet");
        }
    }
}
