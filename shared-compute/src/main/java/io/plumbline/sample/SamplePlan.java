package io.plumbline.sample;

import io.plumbline.InputException;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Generates the sample plan: a plan file, and a year's census, contributions and service hours as any plan
/// keeps them, with a known number of breaches and near misses among people who otherwise keep every limit.
///
/// ```text
/// plan.yaml
/// data/census/plan_id=SAMPLE/plan_year=2025/census.parquet
/// data/contributions/plan_id=SAMPLE/plan_year=2025/contributions.parquet     sorted by pay date
/// data/service_hours/plan_id=SAMPLE/plan_year=2025/service_hours.parquet           by month
/// data/service_hours/plan_id=SAMPLE/plan_year=2024/service_hours.parquet           by year, from 2021 on
/// sample.json                                                              what is in it; written last
/// ```
public final class SamplePlan {

    /// The generated plan's id.
    public static final String PLAN_ID = "SAMPLE";

    /// Of years before it no hours are on record.
    static final int FIRST_RECORDED_YEAR = 2021;

    private static final ParquetOptions ZSTD = new ParquetOptions("zstd", Map.of());

    private SamplePlan() {}

    /// Generates without telling anyone how far it is.
    ///
    /// @see #generate(Session, Path, SampleSettings, Consumer)
    public static SampleFacts generate(Session session, Path directory, SampleSettings settings) {
        return generate(session, directory, settings, stage -> {});
    }

    /// Writes the sample plan into a directory, over whatever sample is there.
    ///
    /// @param session one that may write the directory; it has no more names bound afterwards than before
    /// @param directory made when it is not there
    /// @param stages told what is being done whenever that changes, in a word or two: `pay`, `contributions`
    /// @return what was written, as in `sample.json`
    /// @throws InputException when the directory cannot be written
    public static SampleFacts generate(
            Session session, Path directory, SampleSettings settings, Consumer<String> stages) {
        SampleFile file = new SampleFile(directory.resolve("sample.json"));
        try (SampleRelations relations = new SampleRelations(session)) {
            file.delete();
            writePlan(directory);
            bind(relations, settings, stages);
            SampleFacts facts = new SampleFacts(
                    PLAN_ID,
                    settings.year(),
                    settings.seed(),
                    write(session, directory, settings, "census", stages),
                    write(session, directory, settings, "contributions", stages),
                    write(session, directory, settings, "service_hours", stages)
                            + writeHistory(session, directory, settings, stages),
                    planted(session));
            file.write(facts);
            return facts;
        } catch (IOException failure) {
            throw unwritable(directory, failure);
        }
    }

    /// Writes the plan file and the census of a sample plan and nothing else of it: contributions of ten
    /// million employees would be most of a billion rows.
    ///
    /// @return rows of the census
    /// @throws InputException when the directory cannot be written
    public static long generateCensus(
            Session session, Path directory, SampleSettings settings, Consumer<String> stages) {
        try (SampleRelations relations = new SampleRelations(session)) {
            writePlan(directory);
            bind(relations, settings, stages);
            return write(session, directory, settings, "census", stages);
        } catch (IOException failure) {
            throw unwritable(directory, failure);
        }
    }

    private static void bind(SampleRelations relations, SampleSettings settings, Consumer<String> stages) {
        relations.bindSettings(settings);
        for (String relation : List.of("pay_dates", "roles", "people", "jobs", "elections")) {
            stages.accept(relation.replace('_', ' '));
            relations.materialise(relation);
        }
        relations.view("service_hours");
        relations.view("service_history");
    }

    private static InputException unwritable(Path directory, IOException failure) {
        return new InputException(
                "cannot write the sample plan to " + directory + ": " + failure + "; choose another directory",
                failure);
    }

    private static void writePlan(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (InputStream plan = Objects.requireNonNull(SamplePlan.class.getResourceAsStream("plan.yaml"))) {
            Files.copy(plan, directory.resolve("plan.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long write(
            Session session, Path directory, SampleSettings settings, String dataset, Consumer<String> stages)
            throws IOException {
        stages.accept(dataset.replace('_', ' '));
        Path file = file(directory, dataset, settings.year());
        return session.copyToParquet(SampleRelations.sql(dataset), file, ZSTD);
    }

    /// The hours of the years before, each year in a partition of its own.
    private static long writeHistory(Session session, Path directory, SampleSettings settings, Consumer<String> stages)
            throws IOException {
        stages.accept("service history");
        long rows = 0;
        for (int year = FIRST_RECORDED_YEAR; year < settings.year(); year++) {
            String hours = "select * exclude (plan_year) from sample_service_history where plan_year = " + year
                    + " order by period_start, employee_id";
            rows += session.copyToParquet(hours, file(directory, "service_hours", year), ZSTD);
        }
        return rows;
    }

    private static Path file(Path directory, String dataset, int year) throws IOException {
        Path partition = directory
                .resolve("data")
                .resolve(dataset)
                .resolve("plan_id=" + PLAN_ID)
                .resolve("plan_year=" + year);
        return Files.createDirectories(partition).resolve(dataset + ".parquet");
    }

    private static Map<PlantedCase, List<String>> planted(Session session) {
        Map<PlantedCase, List<String>> planted = new EnumMap<>(PlantedCase.class);
        try (Rows rows = session.rows(SampleRelations.sql("planted"))) {
            while (rows.next()) {
                planted.computeIfAbsent(PlantedCase.of(rows.text("role")), kind -> new ArrayList<>())
                        .add(rows.text("employee_id"));
            }
        }
        return planted;
    }
}
