package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is committed works in every clone: it names no path of the machine it was written on, its documents
/// link to files that exist, and its workflows run what was reviewed.
class RepositoryTest {
    /// Somebody's home, or a directory that only one machine has. Preceded by more of a path, it is relative:
    /// fine.
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.$}/*-])/(?:work|root|home/\\w+|Users/\\w+)/|[A-Z]:\\\\Users\\\\");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?://|mailto:|#)([^)#\\s]+)");
    private static final Pattern USES = Pattern.compile("uses: *(\\S+)(.*)");
    private static final Pattern JOB = Pattern.compile("(?m)^ {4}runs-on:");
    private static final Pattern TIMEOUT = Pattern.compile("(?m)^ {4}timeout-minutes: \\d+$");

    @Test
    void noFileNamesAPathOfOneMachine() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Repository.texts().forEach((path, text) -> MACHINE_PATH
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(name -> found.put(path, name)));

        assertThat(found).as("paths of one machine, by file").isEmpty();
    }

    @Test
    void aMachinePathWouldBeNoticed() {
        assertThat(MACHINE_PATH.matcher("cd " + "/home" + "/ann/plans").find()).isTrue();
        assertThat(MACHINE_PATH.matcher("<dir>" + "/root" + "/.m2</dir>").find())
                .isTrue();
        assertThat(MACHINE_PATH.matcher("src/work/main and $work/after").find()).isFalse();
    }

    @Test
    void everyLinkOfADocumentLeadsToAFile() throws IOException {
        Map<String, String> broken = new TreeMap<>();
        Repository.texts().forEach((path, text) -> {
            if (path.endsWith(".md")) {
                Path document = Repository.ROOT.resolve(path);
                LINK.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .forEach(link -> broken.put(path, link));
            }
        });

        assertThat(broken).as("links that lead nowhere, by document").isEmpty();
    }

    @Test
    void everyActionIsPinnedByCommitAndNamesItsVersion() throws IOException {
        assertThat(workflows()).isNotEmpty().allSatisfy((path, text) -> assertThat(
                        USES.matcher(text).results())
                .as(path)
                .isNotEmpty()
                .allSatisfy(uses -> {
                    assertThat(uses.group(1)).matches("[\\w./-]+@[0-9a-f]{40}");
                    assertThat(uses.group(2)).matches(" # v\\d+\\.\\d+\\.\\d+");
                }));
    }

    @Test
    void everyWorkflowMayOnlyReadAndEveryJobEnds() throws IOException {
        assertThat(workflows()).allSatisfy((path, text) -> {
            assertThat(text).as(path).contains("\npermissions:\n  contents: read\n");
            assertThat(TIMEOUT.matcher(text).results().count())
                    .as("jobs of %s with a timeout", path)
                    .isEqualTo(JOB.matcher(text).results().count());
        });
    }

    private static Map<String, String> workflows() throws IOException {
        Map<String, String> workflows = Repository.texts();
        workflows.keySet().removeIf(path -> !path.startsWith(".github/workflows/"));
        return workflows;
    }
}
