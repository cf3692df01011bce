package io.plumbline.sample;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The named relations that the sample is made of, each one SELECT over those before it. Their names begin with
/// `sample_` so that they hide nothing else in the session, and they are forgotten at the end.
final class SampleRelations implements AutoCloseable {

    private final Session session;
    private final List<String> bound = new ArrayList<>();

    SampleRelations(Session session) {
        this.session = session;
    }

    /// Binds what varies from sample to sample: the settings, and how many people play each role.
    void bindSettings(SampleSettings settings) {
        SampleLimits limits = settings.limits();
        session.execute(sql("macros"));
        table(
                "settings",
                List.of(
                        new ColumnInfo("participants", "INTEGER"),
                        new ColumnInfo("seed", "BIGINT"),
                        new ColumnInfo("year", "INTEGER"),
                        new ColumnInfo("first_recorded_year", "INTEGER"),
                        new ColumnInfo("annual_additions_cents", "BIGINT"),
                        new ColumnInfo("elective_deferral_cents", "BIGINT"),
                        new ColumnInfo("catch_up_cents", "BIGINT"),
                        new ColumnInfo("super_catch_up_cents", "BIGINT"),
                        new ColumnInfo("compensation_limit_cents", "BIGINT")),
                List.of(Arrays.asList(
                        settings.participants(),
                        settings.seed(),
                        settings.year(),
                        SamplePlan.FIRST_RECORDED_YEAR,
                        cents(limits.annualAdditions()),
                        cents(limits.electiveDeferral()),
                        cents(limits.catchUp()),
                        cents(limits.superCatchUp()),
                        cents(limits.compensation()))));
        table(
                "role_counts",
                List.of(
                        new ColumnInfo("turn", "INTEGER"),
                        new ColumnInfo("role", "VARCHAR"),
                        new ColumnInfo("people", "INTEGER")),
                roleCounts(settings));
    }

    /// Binds `sample_` and the resource's name to the rows of its SELECT, computed now.
    void materialise(String name) {
        bound.add(name);
        session.materialise("sample_" + name, sql(name));
    }

    /// Binds `sample_` and the resource's name to the rows of its SELECT, computed whenever it is read.
    void view(String name) {
        bound.add(name);
        session.view("sample_" + name, sql(name));
    }

    static String sql(String name) {
        try (InputStream resource = SampleRelations.class.getResourceAsStream(name + ".sql")) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        bound.reversed().forEach(name -> session.drop("sample_" + name));
        List.of("draw", "match", "money").forEach(name -> session.execute("drop macro if exists sample_" + name));
    }

    private void table(String name, List<ColumnInfo> columns, List<? extends List<?>> rows) {
        bound.add(name);
        session.table("sample_" + name, columns, rows);
    }

    /// Every planted case, then the owners and their families, who are few however large the plan.
    private static List<List<?>> roleCounts(SampleSettings settings) {
        List<List<?>> rows = new ArrayList<>();
        for (PlantedCase planted : PlantedCase.values()) {
            rows.add(List.of(rows.size(), planted.id(), planted.planted(settings)));
        }
        int owners = Math.min(5, settings.participants() / 20);
        Stream.of(List.of("owner", owners), List.of("family", 2 * owners))
                .forEach(role -> rows.add(List.of(rows.size(), role.get(0), role.get(1))));
        return rows;
    }

    private static @Nullable Long cents(@Nullable BigDecimal dollars) {
        return dollars == null ? null : dollars.movePointRight(2).longValueExact();
    }
}
