package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What a reader finds in a bucket of results for one plan: the assets' files, each held to its manifest, and
/// the ledger of what was published.
///
/// @param contents a hash of each asset's rows, by asset: in whatever order, for that is DuckDB's to choose
/// @param actions the ids in the outbox
/// @param acknowledged the ids in the ledger, each once
/// @param closedFor the run id of the outbox that the ledger is closed for, and of how many actions
record FinalState(Map<String, String> contents, List<String> actions, List<String> acknowledged, String closedFor) {

    static final List<String> ASSETS =
            List.of("annual_additions", "annual_additions_corrections", "elective_deferrals", "limit_actions");

    private static final String EVERY_ROW =
            "select md5(string_agg(cast(result as varchar), '|' order by cast(result as varchar))) as content";

    private static final JsonMapper JSON = new JsonMapper();

    /// Reads it, and fails where a file is not what its manifest says.
    ///
    /// @param directory for what is downloaded
    static FinalState of(Cloud cloud, Path directory, String planId) {
        Map<String, String> contents = new TreeMap<>();
        List<String> actions = new ArrayList<>();
        for (String asset : ASSETS) {
            JsonNode manifest = cloud.manifest(asset, planId);
            Path file = download(cloud, partition(asset, planId) + asset + ".parquet", directory);
            assertThat(sha256(file))
                    .as("%s of %s", asset, planId)
                    .isEqualTo(manifest.path("sha256").asText());
            assertThat(column(file, "select count(*) as n"))
                    .containsExactly(manifest.path("rows").asText());
            contents.put(asset, column(file, EVERY_ROW).getFirst());
            if (asset.equals("limit_actions")) {
                actions.addAll(column(file, "select action_id"));
            }
        }
        String folder = partition("corrective_actions", planId) + "_published/bus=" + Cloud.BUS + "/";
        List<String> acknowledged = cloud.results(folder).stream()
                .filter(name -> name.endsWith(".jsonl"))
                .flatMap(name -> text(cloud, name).lines())
                .map(line -> json(line).path("action_id").asText())
                .distinct()
                .sorted()
                .toList();
        JsonNode closed = json(text(cloud, folder + "closed-limit_actions.json"));
        return new FinalState(
                contents,
                actions.stream().sorted().toList(),
                acknowledged,
                closed.path("run_id").asText() + " " + closed.path("actions").asInt());
    }

    static String partition(String asset, String planId) {
        return "%s/plan_id=%s/plan_year=%d/".formatted(asset, planId, SampleYear.YEAR);
    }

    private static String text(Cloud cloud, String key) {
        return new String(cloud.result(key), StandardCharsets.UTF_8);
    }

    private static Path download(Cloud cloud, String key, Path directory) {
        try {
            return Files.write(Files.createTempFile(directory, "result", ".parquet"), cloud.result(key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The values of the one column of a SELECT from a file.
    private static List<String> column(Path file, String select) {
        List<String> values = new ArrayList<>();
        try (Session session = Session.open(SessionSettings.reading(List.of(directoryOf(file))));
                Rows rows = session.rows(
                        select + " from " + new Source.Parquet(List.of(file.toRealPath())).scan() + " as result")) {
            while (rows.next()) {
                values.add(String.valueOf(rows.value(rows.columns().getFirst())));
            }
            return values;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path directoryOf(Path file) throws IOException {
        return Objects.requireNonNull(file.toRealPath().getParent());
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
