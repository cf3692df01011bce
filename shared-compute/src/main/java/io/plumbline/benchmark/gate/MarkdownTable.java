package io.plumbline.benchmark.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A judgement as a page for a pull request: what it comes to, then a table with every asset.
public final class MarkdownTable {

    private MarkdownTable() {}

    public static String of(Judgement judgement, String how) {
        List<String> lines = new ArrayList<>();
        lines.add("### Benchmarks: " + headline(judgement));
        lines.add("");
        lines.add("| Asset | Metric | Base | Head | Ratio | 90 % interval | Allowed | |");
        lines.add("|---|---|--:|--:|--:|--:|--:|---|");
        judgement.verdicts().forEach(verdict -> lines.add(row(verdict)));
        lines.add("");
        tell(lines, "New, so compared with nothing", judgement.onlyInHead());
        tell(lines, "No longer there", judgement.onlyInBase());
        lines.add(how);
        return String.join("\n", lines) + "\n";
    }

    private static String headline(Judgement judgement) {
        if (judgement.passed()) {
            return "no regression";
        }
        return "regression of "
                + judgement.regressions().stream()
                        .map(verdict -> "`%s` (%s)"
                                .formatted(verdict.asset(), verdict.metric().title()))
                        .collect(Collectors.joining(", "));
    }

    private static String row(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %.2f | %.2f to %.2f | %s | %s |",
                verdict.asset(),
                verdict.metric().title(),
                verdict.metric().shown(verdict.base()),
                verdict.metric().shown(verdict.head()),
                verdict.ratio().median(),
                verdict.ratio().low(),
                verdict.ratio().high(),
                verdict.threshold().ratio().toPlainString(),
                verdict.isRegression()
                        ? "**" + verdict.outcome().words() + "**"
                        : verdict.outcome().words());
    }

    private static void tell(List<String> lines, String what, List<String> assets) {
        if (!assets.isEmpty()) {
            lines.add(assets.stream()
                    .map(asset -> "`" + asset + "`")
                    .collect(Collectors.joining(", ", what + ": ", ".")));
            lines.add("");
        }
    }
}
