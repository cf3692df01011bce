package io.plumbline.functions.assets.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.s3.S3Location;
import io.plumbline.storage.Partition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of a dataset's partition starts the run of its plan year, once; nothing else ever does.
class WatchTest {

    private static final Set<String> ASSETS = Set.of("annual_additions", "eligibility_flags");
    private static final Set<String> DATASETS = Set.of("census", "contributions");

    private final Watch watch = new Watch(location("s3://data/in"), location("s3://results"), ASSETS, DATASETS);

    @Test
    void severalFilesOfOnePlanYearStartOneRun() {
        CreatedObject census = object("data", "in/census/plan_id=ACME/plan_year=2025/census.parquet");
        CreatedObject first = object("data", "in/contributions/plan_id=ACME/plan_year=2025/1.csv");
        CreatedObject second = object("data", "in/contributions/plan_id=ACME/plan_year=2025/2.csv");
        CreatedObject other = object("data", "in/census/plan_id=ACME/plan_year=2024/census.parquet");

        Arrivals arrivals = watch.sort(List.of(census, other, first, second));

        assertThat(arrivals.started())
                .containsExactly(
                        Map.entry(new Partition("ACME", 2025), List.of(census, first, second)),
                        Map.entry(new Partition("ACME", 2024), List.of(other)));
        assertThat(arrivals.ignored()).isEmpty();
        assertThat(watch.dataset(first)).isEqualTo("contributions");
    }

    @ParameterizedTest
    @CsvSource({
        "data,    census/plan_id=ACME/plan_year=2025/census.parquet,               it lies outside s3://data/in/",
        "other,   in/census/plan_id=ACME/plan_year=2025/census.parquet,            it lies outside s3://data/in/",
        "data,    in,                                                             it lies outside s3://data/in/",
        "data,    in/,                                                            it is the marker of a folder",
        "data,    in/census/plan_id=ACME/plan_year=2025/,                          it is the marker of a folder",
        "data,    in/census/plan_id=ACME/plan_year=2025/_SUCCESS,                  it is hidden",
        "data,    in/census/plan_id=ACME/plan_year=2025/.x.parquet,                it is hidden",
        "data,    in/census/_temporary/plan_id=ACME/plan_year=2025/x.parquet,      it is hidden",
        "data,    in/plans/ACME.yaml,                                             it is a plan file",
        "data,    in/service_hours/plan_id=ACME/plan_year=2025/hours.csv,          it is of no dataset that starts",
        "data,    in/census.parquet,                                              it is of no dataset that starts",
        "data,    in/census/census.parquet,                                       it lies in no partition such as census/",
        "data,    in/census/plan_id=ACME/census.parquet,                          it lies in no partition",
        "data,    in/census/plan_id=ACME/plan_year=25/census.parquet,             it lies in no partition",
        "data,    in/census/plan_id=A%2FB/plan_year=2025/census.parquet,          it lies in no partition",
        "data,    in/census/plan_id=ACME/plan_year=2025/deep/census.parquet,      it lies in no partition",
        "results, annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet, it is a result of annual_additions",
        "results, annual_additions/plan_id=ACME/plan_year=2025/_manifest.json,    it is a result of annual_additions"
    })
    void nothingElseStartsARun(String bucket, String key, String reason) {
        Arrivals arrivals = watch.sort(List.of(object(bucket, key)));

        assertThat(arrivals.started()).isEmpty();
        assertThat(arrivals.ignored()).singleElement().satisfies(ignored -> {
            assertThat(ignored.key()).isEqualTo("s3://" + bucket + "/" + key);
            assertThat(ignored.reason()).startsWith(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "s3://one,       s3://one",
        "s3://one,       s3://one/results",
        "s3://one/data,    s3://one",
        "s3://one/data,    s3://one/results",
        "s3://one/data,    s3://one/data/results"
    })
    void resultsThatLieBesideTheDataOrAmongThemStartNothing(String data, String results) {
        Watch near = new Watch(location(data), location(results), ASSETS, DATASETS);
        CreatedObject result = object(
                "one",
                location(results).key("eligibility_flags/plan_id=ACME/plan_year=2025/eligibility_flags.parquet"));
        CreatedObject census = object("one", location(data).key("census/plan_id=ACME/plan_year=2025/census.parquet"));

        Arrivals arrivals = near.sort(List.of(result, census));

        assertThat(arrivals.started()).containsOnlyKeys(new Partition("ACME", 2025));
        assertThat(arrivals.ignored()).extracting(Ignored::key).containsExactly(result.toString());
    }

    private static S3Location location(String text) {
        return S3Location.parse(text, "a test");
    }

    private static CreatedObject object(String bucket, String key) {
        return new CreatedObject(bucket, key, Optional.empty());
    }
}
