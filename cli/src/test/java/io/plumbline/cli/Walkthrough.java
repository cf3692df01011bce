package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A page of the documentation carried out by a reader who does all that it says, in an empty directory.
final class Walkthrough {

    private final Path directory;
    private final Shell shell;
    private final List<Shell.Outcome> outcomes = new ArrayList<>();
    private String printed = "";

    private Walkthrough(Path directory) throws IOException {
        this.directory = directory;
        this.shell = new Shell(directory);
    }

    /// @throws AssertionError if a command ends otherwise, or prints something else, than the page says
    static Walkthrough of(MarkedPage page, Path directory) throws Exception {
        Walkthrough walkthrough = new Walkthrough(directory);
        for (Step step : page.steps()) {
            walkthrough.take(step, page.path());
        }
        return walkthrough;
    }

    /// What the page's commands did, in order, exports left out.
    List<Shell.Outcome> outcomes() {
        return outcomes.stream()
                .filter(outcome -> !outcome.command().startsWith("export "))
                .toList();
    }

    /// One more command in the same shell, which must succeed.
    Shell.Outcome run(String command) throws IOException, InterruptedException {
        return run(new Step.Command(command, 0));
    }

    private Shell.Outcome run(Step.Command command) throws IOException, InterruptedException {
        Shell.Outcome outcome = shell.run(command.line());
        assertThat(outcome.status())
                .as("exit status of '%s', which says: %s", command.line(), outcome.errors())
                .isEqualTo(command.status());
        return outcome;
    }

    private void take(Step step, Path page) throws Exception {
        switch (step) {
            case Step.FilesOf other -> {
                for (Step each :
                        MarkedPage.read(page.resolveSibling(other.page())).steps()) {
                    if (each instanceof Step.WriteFile file) {
                        write(file);
                    }
                }
            }
            case Step.WriteFile file -> write(file);
            case Step.Command command -> {
                Shell.Outcome outcome = run(command);
                outcomes.add(outcome);
                printed = outcome.output() + outcome.errors();
            }
            case Step.Query query -> printed = answer(query.sql());
            case Step.Prints expected ->
                assertThat(printed.lines().map(Walkthrough::trimmed).toList())
                        .as("what %s says is printed", page)
                        .containsSubsequence(expected.lines().stream()
                                .map(Walkthrough::trimmed)
                                .toArray(String[]::new));
        }
    }

    private static String trimmed(String line) {
        return line.strip();
    }

    private void write(Step.WriteFile file) throws IOException {
        Path path = directory.resolve(file.name());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
    }

    /// A plain DuckDB, neither sealed nor ours, as the reader has it.
    private String answer(String sql) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set file_search_path = '" + directory + "'");
            try (ResultSet rows = statement.executeQuery(sql)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    String[] values = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = rows.getString(i + 1);
                    }
                    lines.append(String.join(" | ", Arrays.asList(values))).append('\n');
                }
            }
        }
        return lines.toString();
    }
}
