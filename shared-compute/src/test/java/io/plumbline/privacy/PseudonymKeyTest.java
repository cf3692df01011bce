package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of a pseudonym key: it is read from where operators keep secrets, refused when it is too
/// short to be one, and shown nowhere, not in an error either.
class PseudonymKeyTest {

    private static final String TEXT = "a secret of the plan's sponsor";

    @Test
    void aKeyIsTheSameHoweverItIsWritten() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(key("hex:" + HexFormat.of().formatHex(bytes)).fingerprint())
                .isEqualTo(key(TEXT).fingerprint());
        assertThat(key("base64:" + Base64.getEncoder().encodeToString(bytes)).fingerprint())
                .isEqualTo(key(TEXT).fingerprint());
    }

    @Test
    void anotherKeyHasAnotherFingerprint() {
        assertThat(key(TEXT).fingerprint())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(key(TEXT + "!").fingerprint());
    }

    @Test
    void aKeyThatIsNotSetNamesTheVariable() {
        assertThatThrownBy(() -> PseudonymKey.fromEnvironment(Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "PLUMBLINE_PSEUDONYM_KEY is not set; give at least 16 bytes, as text, or as hex:... or base64:...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen-bytes-x", "hex:00112233445566778899aabbccddee", "base64:c2hvcnQ="})
    void aKeyThatIsTooShortIsRefused(String shortKey) {
        assertThatThrownBy(() -> key(shortKey))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "the pseudonym key in PLUMBLINE_PSEUDONYM_KEY has only \\d+ bytes; give at least 16 .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hex:0011223344556677-SECRET-8899aabbccddeeff00", "base64:SECRET*SECRET*SECRET*SECRET"})
    void noErrorRepeatsAKey(String badKey) {
        assertThatThrownBy(() -> key(badKey))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not what its prefix says")
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("SECRET"));
    }

    @Test
    void aKeyDoesNotShowItself() {
        assertThat(key(TEXT)).hasToString("PseudonymKey[secret]");
    }

    @Test
    void aGeneratedKeyIsReadBackFromItsFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("pseudonym.key");

        PseudonymKey generated = PseudonymKey.generate(file);

        assertThat(Files.readString(file)).matches("hex:[0-9a-f]{64}\n");
        assertThat(PseudonymKey.fromFile(file).fingerprint()).isEqualTo(generated.fingerprint());
    }

    @Test
    void onlyTheOwnerCanReadAGeneratedKey(@TempDir Path directory) throws IOException {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = directory.resolve("pseudonym.key");

        PseudonymKey.generate(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void twoGeneratedKeysDiffer(@TempDir Path directory) {
        PseudonymKey one = PseudonymKey.generate(directory.resolve("one.key"));
        PseudonymKey other = PseudonymKey.generate(directory.resolve("other.key"));

        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void aKeyThatIsThereIsNeverReplaced(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("pseudonym.key"), TEXT);

        assertThatThrownBy(() -> PseudonymKey.generate(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file + " exists");
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void aKeyFileThatIsMissingIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("absent.key");

        assertThatThrownBy(() -> PseudonymKey.fromFile(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString());
    }

    private static PseudonymKey key(String text) {
        return PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, text));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
