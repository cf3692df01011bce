package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.Rule;
import io.plumbline.explain.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/METHODOLOGY.md explains every rule that the code follows, and nothing that no test proves.
///
/// Three things are held together: the table of rules, what the code cites, and the sections of the page. A
/// rule stands in its section. What a SELECT cites, in a comment or in what it says, is in the table and in
/// the section that names the SELECT; what Java cites, in a comment or a text, is in the table. Each
/// section of a formula names a test that is there.
class MethodologyTest {

    private static final String PAGE = "docs/METHODOLOGY.md";
    private static final String FORMULAE = "Formulae";

    private static final Pattern HEADING = Pattern.compile("(?m)^(#{2,3}) (.+)$");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*Test\\b");
    /// `402(g)(1)`, `1.415(c)-1(b)(2)(ii)(B)`, `2530.202-2(a)`, `6.06(2)` of a Rev. Proc.
    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?<![\\w.])(?:2530\\.\\d+[a-z]?-\\d+|(?:\\d\\.)?\\d{3,4}A?\\([a-z]\\)(?:-\\d+)?|\\d?\\.\\d\\d(?=\\())(?:\\([A-Za-z0-9]+\\))*");

    /// Packages that compute. What only shows or samples follows no rule of its own.
    private static final Pattern COMPUTES = Pattern.compile(
            ".*/io/plumbline/(plan|limits|dataset|eligibility|additions|nondiscrimination|action)/.*\\.(sql|java)");

    @ParameterizedTest
    @EnumSource
    void aRuleIsCitedByItsSection(Rule rule) throws IOException {
        assertThat(paragraphs(section(rule.section().heading())))
                .as("%s, in the section '%s'", rule, rule.section().heading())
                .containsAll(paragraphs(rule.citation()));
        assertThat(paragraphs(rule.citation()))
                .as("a citation that can be followed")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theTestOfARulesSectionIsNamedThere(Section section) throws IOException {
        assertThat(section(section.heading())).contains(section.test());
    }

    @ParameterizedTest
    @MethodSource("formulae")
    void aFormulaNamesItsTestAndTheTestIsThere(String heading) throws IOException {
        List<String> named =
                TEST.matcher(section(heading)).results().map(MatchResult::group).toList();

        assertThat(named).as("tests that '%s' names", heading).isNotEmpty();
        assertThat(named).as("tests that are there").isSubsetOf(tests());
    }

    @Test
    void whatIsStillToBeConfirmedIsListed() throws IOException {
        String list = section("Still to be confirmed against the source");

        assertThat(Arrays.stream(Rule.values()).filter(rule -> rule.standing() == Rule.Standing.TO_CONFIRM))
                .allSatisfy(rule ->
                        assertThat(paragraphs(list)).as(rule.toString()).containsAll(paragraphs(rule.citation())));
    }

    @ParameterizedTest
    @MethodSource({"selects", "sources"})
    void whatCodeCitesIsInTheTableOfRules(Path code) throws IOException {
        Set<String> table = Arrays.stream(Rule.values())
                .flatMap(rule -> paragraphs(rule.citation()).stream())
                .collect(Collectors.toSet());

        assertThat(cited(code))
                .as("what %s cites and no rule of the table does", code.getFileName())
                .filteredOn(paragraph ->
                        table.stream().noneMatch(rule -> isWithin(rule, paragraph) || isWithin(paragraph, rule)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("selects")
    void whatASelectCitesIsInTheSectionThatNamesIt(Path select) throws IOException {
        String name = select.getFileName().toString();
        Set<String> named = paragraphs(sections().values().stream()
                .filter(text -> text.contains("/" + name + ")"))
                .collect(Collectors.joining()));

        assertThat(cited(select))
                .as("what %s cites and no section that names it does", name)
                .filteredOn(paragraph -> named.stream().noneMatch(there -> isWithin(there, paragraph)))
                .isEmpty();
    }

    static List<String> formulae() throws IOException {
        List<String> headings = new ArrayList<>();
        boolean isFormula = false;
        for (MatchResult heading :
                HEADING.matcher(Repository.text(PAGE)).results().toList()) {
            if (heading.group(1).equals("##")) {
                isFormula = heading.group(2).equals(FORMULAE);
            } else if (isFormula) {
                headings.add(heading.group(2));
            }
        }
        return headings;
    }

    @Test
    void citationsAreSeenInWhatCodeSaysAndNotInCommentsAlone() throws IOException {
        assertThat(cited(Path.of("src/main/resources/io/plumbline/eligibility/overlapping_service_periods.sql")))
                .containsExactly("2530.200b-2(a)");
        assertThat(cited(Path.of("src/main/java/io/plumbline/plan/TestingReader.java")))
                .containsExactly("1.401(k)-3");
    }

    /// The SELECTs that cite anything.
    static List<Path> selects() throws IOException {
        return citing("src/main/resources");
    }

    /// The Java that cites anything.
    static List<Path> sources() throws IOException {
        return citing("src/main/java");
    }

    private static List<Path> citing(String tree) throws IOException {
        List<Path> citing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(tree))) {
            for (Path file : files.filter(
                            path -> COMPUTES.matcher(path.toString()).matches())
                    .sorted()
                    .toList()) {
                if (!cited(file).isEmpty()) {
                    citing.add(file);
                }
            }
        }
        return citing;
    }

    /// Whether a paragraph is the whole, or a part of it.
    private static boolean isWithin(String part, String whole) {
        return part.equals(whole) || part.startsWith(whole + "(") || part.startsWith(whole + "-");
    }

    /// A paragraph of law looks like nothing that code does, so comments and texts need not be told from the rest.
    private static Set<String> cited(Path code) throws IOException {
        return paragraphs(Files.readString(code));
    }

    private static Set<String> paragraphs(String text) {
        return PARAGRAPH.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String heading) throws IOException {
        Map<String, String> sections = sections();
        assertThat(sections).containsKey(heading);
        return sections.getOrDefault(heading, "");
    }

    /// The text under each heading, up to the next.
    private static Map<String, String> sections() throws IOException {
        String page = Repository.text(PAGE);
        Map<String, String> sections = new LinkedHashMap<>();
        List<MatchResult> headings = HEADING.matcher(page).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
            sections.put(
                    headings.get(i).group(2), page.substring(headings.get(i).end(), end));
        }
        return sections;
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.ROOT)) {
            return files.map(Path::toString)
                    .filter(path -> path.contains("src/test/java") && path.endsWith("Test.java"))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
