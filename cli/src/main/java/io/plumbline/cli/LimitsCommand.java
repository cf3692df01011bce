package io.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.InputException;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.LimitValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plumbline limits`: the regulatory limits and the notice each comes from.
@Command(name = "limits", description = "Show the regulatory limits and the notice each comes from.")
final class LimitsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "YEAR", description = "One year; without it, all that are loaded.")
    private Optional<Integer> year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "A limits file of your own, over the published ones.")
    private Optional<Path> limitsFile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        LimitTable table = PlanOptions.limits(limitsFile);
        List<LimitValue> values = year.map(one -> ofYear(table, one)).orElseGet(() -> all(table));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> print(values, out);
            case CSV -> printCsv(values, out);
            case JSON -> printJson(values, out);
        }
        out.flush();
        return 0;
    }

    private static List<LimitValue> all(LimitTable table) {
        return table.years().stream().flatMap(one -> table.ofYear(one).stream()).toList();
    }

    private static List<LimitValue> ofYear(LimitTable table, int year) {
        List<LimitValue> values = table.ofYear(year);
        if (values.isEmpty()) {
            throw new InputException(
                    "no limits of %d are loaded; loaded are %d to %d; add the year to a limits file and pass it with --limits FILE"
                            .formatted(
                                    year, table.years().first(), table.years().last()));
        }
        return values;
    }

    private static void print(List<LimitValue> values, PrintWriter out) {
        TextTable table = new TextTable(List.of("year", "limit", "amount", "rule", "notice"));
        values.forEach(value -> table.row(Arrays.asList(
                Integer.toString(value.year()),
                value.limit().title(),
                value.amount(),
                value.limit().citation(),
                value.notice())));
        table.print(out, "");
    }

    /// The form of a limits file, so that what is printed can be changed and given back with `--limits`.
    private static void printCsv(List<LimitValue> values, PrintWriter out) {
        out.print("year,limit,amount,unit,notice,source,status\n");
        for (LimitValue value : values) {
            Map<String, Object> fields = value.fields();
            fields.remove("citation");
            out.print(fields.values().stream()
                    .map(field -> RowPrinter.Csv.field(field))
                    .collect(Collectors.joining(",", "", "\n")));
        }
    }

    private static void printJson(List<LimitValue> values, PrintWriter out) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        for (LimitValue value : values) {
            out.print(json.writeValueAsString(value.fields()) + "\n");
        }
    }
}
