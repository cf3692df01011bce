package io.plumbline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A limits file with a fault is refused, and the one message names the file and every line at fault.
class LimitsFileTest {

    private static final String HEADER = "year,limit,amount,unit,notice,source,status\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            2027,anual_additions,1,dollars,n,s,verified  | line 2: unknown limit 'anual_additions' (did you mean 'annual_additions'?)
            2027,vesting,1,dollars,n,s,verified          | line 2: unknown limit 'vesting'
            2027,catch_up,8000.50,dollars,n,s,verified   | line 2: amount '8000.50' is not whole dollars above zero, written like 72000
            2027,catch_up,-8000,dollars,n,s,verified     | line 2: amount '-8000' is not whole dollars above zero, written like 72000
            2027,catch_up,"8,000",dollars,n,s,verified   | line 2: amount '8,000' is not whole dollars above zero, written like 72000
            2027,catch_up,0,dollars,n,s,verified         | line 2: amount '0' is not whole dollars above zero, written like 72000
            2027,catch_up,,dollars,n,s,verified          | line 2: amount '' is not whole dollars above zero, written like 72000
            27,catch_up,8000,dollars,n,s,verified        | line 2: year '27' is not a year from 1975 to 2099
            2024,super_catch_up,8000,dollars,n,s,verified | line 2: super_catch_up begins in 2025, not 2024
            2027,catch_up,8000,cents,n,s,verified        | line 2: unit 'cents' is not 'dollars'
            2027,catch_up,8000,dollars,,s,verified       | line 2: notice is missing
            2027,catch_up,8000,dollars,n,,verified       | line 2: source is missing
            2027,catch_up,8000,dollars,n,s,estimated     | line 2: status 'estimated' is neither 'verified' nor 'to_confirm'
            2027,catch_up,8000,dollars,n,s               | line 2: 6 fields, not 7
            """)
    void aFaultyRowIsNamedByItsLine(String row, String fault) {
        assertRefused(HEADER + row + "\n", "limits file %s: " + fault);
    }

    @Test
    void allFaultsAreInOneMessage() {
        assertRefused(
                HEADER + """
                2027,catch_up,8000,dollars,n,s,verified
                2027,catch_up,x,dollars,,s,verified
                """,
                "limits file %s: line 3: amount 'x' is not whole dollars above zero, written like 72000;"
                        + " line 3: notice is missing; line 3: catch_up of 2027 is already on line 2");
    }

    @Test
    void aLongListOfFaultsIsCutShortAndCounted() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitsFile.read(file(HEADER + "rubbish\n".repeat(1000))))
                .withMessageEndingWith("line 21: 1 fields, not 7; and 980 more");
    }

    @Test
    void anotherHeaderIsRefused() {
        assertRefused("year,limit,amount\n", "limits file %s: line 1 is not the header " + HEADER.strip());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", "limits file %s is empty; its first line is " + HEADER.strip());
        assertRefused("\n\n", "limits file %s is empty; its first line is " + HEADER.strip());
    }

    @Test
    void aFileThatIsNotThereOrNotAFileOrNotTextIsRefused() throws IOException {
        Path missing = dir.resolve("missing.csv");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitsFile.read(missing))
                .withMessage("limits file %s does not exist", missing);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitsFile.read(dir))
                .withMessage("limits file %s is a directory; name the CSV file itself", dir);
        Path binary = Files.write(dir.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitsFile.read(binary))
                .withMessage("limits file %s is not UTF-8 text", binary);
    }

    @Test
    void whatSpreadsheetsWriteIsRead() {
        String exported = "\uFEFF" + HEADER.replace("\n", "\r\n")
                + "\"2027\",catch_up,8000,dollars,\"a \"\"quoted\"\", notice\",s,verified\r\n";
        assertThat(LimitsFile.read(file(exported)))
                .singleElement()
                .extracting(LimitValue::notice)
                .isEqualTo("a \"quoted\", notice");
    }

    private void assertRefused(String content, String message) {
        Path file = file(content);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LimitsFile.read(file))
                .withMessage(message.formatted(file));
    }

    private Path file(String content) {
        try {
            return Files.write(dir.resolve("limits.csv"), content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
