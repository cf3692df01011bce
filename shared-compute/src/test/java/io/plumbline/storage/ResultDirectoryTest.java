package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A local directory holds to what every place for results does, is a tree that our own data directory reads,
/// and refuses what is no directory of its own.
class ResultDirectoryTest extends ResultStoreContract {

    @TempDir
    Path temp;

    @Override
    protected ResultStore open() {
        return ResultDirectory.of(temp);
    }

    @Override
    protected List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> temp.relativize(file).toString())
                    .filter(name -> !name.equals(CommitLock.FILE))
                    .sorted()
                    .toList();
        }
    }

    @Override
    protected byte[] content(String name) throws IOException {
        return Files.readAllBytes(temp.resolve(name));
    }

    @Override
    protected void put(String name, byte[] content) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }

    @Test
    void aDirectoryThatIsNotThereIsMade() throws IOException {
        Path out = temp.resolve("new/out");
        ResultDirectory results = ResultDirectory.of(out);

        Manifest manifest = Versions.replace(results, 1);

        assertThat(results.file(KEY)).contains(out.toRealPath().resolve(KEY.file()));
        assertThat(ResultDirectory.existing(out).all()).containsExactly(manifest);
    }

    @Test
    void directoriesMadeForAResultThatIsAbandonedGoAgain() {
        ResultDirectory results = ResultDirectory.of(temp.resolve("new/out"));
        try (Replacement replacement = results.begin(KEY)) {
            replacement.write(file -> Versions.write(file, 1));
        }
        assertThat(temp.resolve("new/out")).isEmptyDirectory();

        results.removeIfUnused();

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void directoriesThatWereThereOrHoldSomethingStay() throws IOException {
        Path earlier = Files.createDirectories(temp.resolve("out/annual_additions"));
        ResultDirectory results = ResultDirectory.of(temp.resolve("out"));
        Replacement replacement = results.begin(KEY);
        Path others = Files.createDirectory(
                temp.resolve("out").resolve(KEY.directory()).resolveSibling("others"));

        replacement.close();
        results.removeIfUnused();

        assertThat(others).isEmptyDirectory().hasParent(earlier.resolve("plan_id=ACME"));
        assertThat(others.resolveSibling("plan_year=2025")).doesNotExist();
        Files.delete(others);
        try (Replacement another = results.begin(new ResultKey(KEY.asset(), "ANOTHER", 2025))) {
            assertThat(another.file().getParent()).isDirectory();
        }
        assertThat(earlier.resolve("plan_id=ANOTHER")).doesNotExist();
    }

    @Test
    void aDirectoryThatAnotherRunTookAwayEmptyIsMadeAgain() throws IOException {
        Replacement failing = ResultDirectory.of(temp).begin(KEY);
        Replacement other = ResultDirectory.of(temp).begin(KEY);
        failing.close();

        other.write(file -> Versions.write(file, 2));

        assertThat(other.commit(Versions.facts(2)).rows()).isEqualTo(2);
    }

    @Test
    void aPartitionThatIsRefusedLeavesNothingWhereTheLinkLeads(@TempDir Path elsewhere) {
        new DataFiles(temp).withLink("annual_additions", elsewhere);

        assertThatThrownBy(() -> ResultDirectory.of(temp).begin(KEY)).isInstanceOf(InputException.class);

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aResultIsADatasetToWhoeverReadsTheTree() {
        Versions.replace(ResultDirectory.of(temp), 1);

        assertThat(DataDirectory.of(temp)
                        .find("annual_additions", List.of("ACME"), PlanYears.only(2025))
                        .files())
                .extracting(SourceFile::name)
                .containsExactly(KEY.file());
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("out"), "x");

        assertThatThrownBy(() -> ResultDirectory.of(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is a file; give a directory for the results");
        assertThatThrownBy(() -> ResultDirectory.of(file.resolve("deeper")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cannot write in " + file.resolve("deeper") + ": ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> ResultDirectory.existing(file)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> ResultDirectory.existing(temp.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessage("result directory " + temp.resolve("none") + " does not exist");
    }

    @Test
    void aFileInAPartitionsWayIsNamed() {
        new DataFiles(temp).with("annual_additions/plan_id=ACME");

        assertThatThrownBy(() -> ResultDirectory.of(temp).begin(KEY))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("plan_id=ACME");
    }

    @Test
    void aPartitionThatIsALinkOutOfTheDirectoryIsRefused(@TempDir Path elsewhere) {
        new DataFiles(temp).withLink("annual_additions", elsewhere);

        assertThatThrownBy(() -> ResultDirectory.of(temp).begin(KEY))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a link that leads out of " + temp);
    }

    @Test
    void aKeyThatIsNoSafePathIsRefused() {
        for (String planId : List.of("", ".", "..", "a/b", "a\\b", "a b", "-a", "é", "x".repeat(101))) {
            assertThatThrownBy(() -> new ResultKey("annual_additions", planId, 2025))
                    .as(planId)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("plan_id '" + planId + "'");
        }
        assertThatThrownBy(() -> new ResultKey("../x", "ACME", 2025)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResultKey("x", "ACME", 25))
                .isInstanceOf(InputException.class)
                .hasMessage("plan year 25 is not a year of four digits");
    }
}
