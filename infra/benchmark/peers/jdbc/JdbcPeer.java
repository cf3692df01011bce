import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What a Java team writes first, as a contestant of the benchmarks: rows through JDBC into records, streams with
/// `groupingBy`, `BigDecimal`, and an appender back. It knows nothing of Plumbline, on purpose.
///
/// Needs a JDK 25 and DuckDB's driver. Compiled once, so that no compiler takes memory in the process that is measured:
///
///     javac -d CLASSES JdbcPeer.java && java --enable-native-access=ALL-UNNAMED -cp DUCKDB_JAR:CLASSES \
///         JdbcPeer WORKLOAD DIRECTORY SCRATCH
///
/// or straight from the source: `java -cp DUCKDB_JAR JdbcPeer.java WORKLOAD DIRECTORY SCRATCH`.
///
/// It answers `{"ready":"jdbc",...}`, then each line `run` with `{"nanos":N,"rows":N}` and a new
/// `SCRATCH/result.parquet`; what goes wrong with `{"error":"one line"}` and exit status 1.
public final class JdbcPeer {

    private static final Map<String, Workload> WORKLOADS = new TreeMap<>(Map.of(
            "eligibility_flags", new EligibilityFlags(),
            "plan_matching", new PlanMatching(),
            "contribution_summary", new ContributionSummary(),
            "annual_additions", new AnnualAdditions()));

    private JdbcPeer() {}

    public static void main(String... arguments) {
        try {
            contend(arguments);
        } catch (Exception | LinkageError | OutOfMemoryError fault) {
            String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
            String line = message.strip().lines().findFirst().orElse("");
            System.out.println("{\"error\":\"" + escaped(line) + "\"}");
            System.exit(1);
        }
    }

    private static void contend(String... arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: JdbcPeer WORKLOAD DIRECTORY SCRATCH");
        }
        Workload workload = WORKLOADS.get(arguments[0]);
        if (workload == null) {
            throw new IllegalArgumentException(
                    "no workload '" + arguments[0] + "'; there are " + String.join(", ", WORKLOADS.keySet()));
        }
        Path directory = Path.of(arguments[1]);
        Path result = Files.createDirectories(Path.of(arguments[2])).resolve("result.parquet");

        Properties streamed = new Properties();
        streamed.setProperty("jdbc_stream_results", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", streamed);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in))) {
            System.out.printf(
                    "{\"ready\":\"jdbc\",\"versions\":{\"java\":\"%s\",\"duckdb\":\"%s\"}}%n",
                    Runtime.version(), connection.getMetaData().getDatabaseProductVersion());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.strip().equals("run")) {
                    throw new IllegalArgumentException("expected the line 'run', got '" + line + "'");
                }
                long started = System.nanoTime();
                long rows = workload.run(new Tables(connection, directory), result);
                System.out.printf("{\"nanos\":%d,\"rows\":%d}%n", System.nanoTime() - started, rows);
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
