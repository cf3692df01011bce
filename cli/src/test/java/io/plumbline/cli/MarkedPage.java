package io.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of the documentation whose marked blocks can be carried out.
record MarkedPage(Path path, List<Step> steps) {

    private static final Pattern MARK = Pattern.compile("<!-- (files of|file|run|fails|sql|prints)(?:: (.+))? -->");
    private static final String FENCE = "```";

    static MarkedPage read(Path path) throws IOException {
        List<Step> steps = new ArrayList<>();
        Iterator<String> lines = Files.readAllLines(path).iterator();
        while (lines.hasNext()) {
            Matcher mark = MARK.matcher(lines.next());
            if (mark.matches()) {
                String name = mark.group(2);
                switch (mark.group(1)) {
                    case "files of" -> steps.add(new Step.FilesOf(name));
                    case "file" -> steps.add(new Step.WriteFile(name, String.join("\n", block(path, lines)) + "\n"));
                    case "run" -> commands(block(path, lines), 0).forEach(steps::add);
                    case "fails" -> commands(block(path, lines), 1).forEach(steps::add);
                    case "sql" -> steps.add(new Step.Query(String.join("\n", block(path, lines))));
                    case "prints" -> steps.add(new Step.Prints(block(path, lines)));
                    default -> throw new IllegalStateException(mark.group());
                }
            }
        }
        return new MarkedPage(path, List.copyOf(steps));
    }

    /// The pages below a directory that have marked blocks.
    static List<MarkedPage> below(Path directory) throws IOException {
        List<MarkedPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                MarkedPage page = read(file);
                if (!page.steps().isEmpty()) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    private static List<String> block(Path path, Iterator<String> lines) {
        if (!lines.hasNext() || !lines.next().startsWith(FENCE)) {
            throw new AssertionError(path + ": a mark stands on the line before a fenced block");
        }
        List<String> block = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.equals(FENCE)) {
                return block;
            }
            block.add(line);
        }
        throw new AssertionError(path + ": a block has no end");
    }

    /// A command may go on where its line ends in a backslash.
    private static Stream<Step> commands(List<String> block, int status) {
        String joined = String.join("\n", block).replace("\\\n", "");
        return Arrays.stream(joined.split("\n", -1)).map(line -> {
            if (!line.startsWith("$ ")) {
                throw new AssertionError("a command begins with $, and this line does not: " + line);
            }
            return new Step.Command(line.substring(2), status);
        });
    }

    /// As a test's name.
    @Override
    public String toString() {
        return path.toString();
    }
}
