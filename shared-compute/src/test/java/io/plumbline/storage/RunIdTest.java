package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A run id changes with everything that decides a result's rows and with nothing else.
class RunIdTest {

    private static final ResultKey KEY = new ResultKey("annual_additions", "ACME", 2025);
    private static final InputFile CENSUS = input("census", "plan_id=ACME/plan_year=2025/a.parquet", "1");
    private static final InputFile PAY = input("contributions", "plan_id=ACME/plan_year=2025/a.parquet", "2");
    private static final InputFile MORE_PAY = input("contributions", "plan_id=ACME/plan_year=2025/b.parquet", "3");

    @Test
    void theOrderOfFilesAndTheirOwnNamesDoNotMatter() {
        InputFile renamed = input("contributions", "plan_id=ACME/plan_year=2025/part-0.parquet", "3");

        assertThat(id(KEY, "plan", CENSUS, PAY, MORE_PAY))
                .isEqualTo(id(KEY, "plan", MORE_PAY, CENSUS, PAY))
                .isEqualTo(id(KEY, "plan", CENSUS, PAY, renamed));
    }

    @Test
    void theOrderOfTellingDoesNotMatter() {
        assertThat(RunId.of(KEY)
                        .code("c")
                        .with("seed", "1")
                        .limits("l")
                        .plan("p")
                        .inputs(List.of(PAY))
                        .build())
                .isEqualTo(RunId.of(KEY)
                        .inputs(List.of(PAY))
                        .plan("p")
                        .limits("l")
                        .code("c")
                        .with("seed", "1")
                        .build());
    }

    @Test
    void everythingThatDecidesTheRowsMatters() {
        InputFile otherYear = input("contributions", "plan_id=ACME/plan_year=2024/a.parquet", "2");
        InputFile otherDataset = input("census", "plan_id=ACME/plan_year=2025/a.parquet", "2");
        Set<RunId> ids = new HashSet<>(List.of(
                id(KEY, "plan", CENSUS, PAY),
                id(KEY, "plan", CENSUS),
                id(KEY, "plan", CENSUS, PAY, PAY),
                id(KEY, "plan", CENSUS, MORE_PAY),
                id(KEY, "plan", CENSUS, otherYear),
                id(KEY, "plan", CENSUS, otherDataset),
                id(KEY, "other plan", CENSUS, PAY),
                id(new ResultKey("annual_additions", "ACME", 2024), "plan", CENSUS, PAY),
                id(new ResultKey("annual_additions", "BETA", 2025), "plan", CENSUS, PAY),
                id(new ResultKey("elective_deferrals", "ACME", 2025), "plan", CENSUS, PAY),
                RunId.of(KEY)
                        .inputs(List.of(CENSUS, PAY))
                        .plan("plan")
                        .limits("other")
                        .code("code")
                        .build(),
                RunId.of(KEY)
                        .inputs(List.of(CENSUS, PAY))
                        .plan("plan")
                        .limits("limits")
                        .code("other")
                        .build()));

        assertThat(ids).hasSize(12).allSatisfy(id -> assertThat(id.value()).matches("[0-9a-f]{32}"));
    }

    @Test
    void textDoesNotRunOverFromOnePartIntoTheNext() {
        assertThat(RunId.of(KEY)
                        .inputs(List.of())
                        .plan("p1:l")
                        .limits("")
                        .code("c")
                        .build())
                .isNotEqualTo(RunId.of(KEY)
                        .inputs(List.of())
                        .plan("p")
                        .limits("1:l")
                        .code("c")
                        .build());
    }

    @Test
    void aPartLeftOutOrToldTwiceIsAProgrammingError() {
        assertThatThrownBy(() -> RunId.of(KEY).plan("p").limits("l").code("c").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inputs");
        assertThatThrownBy(() -> RunId.of(KEY).plan("p").plan("p")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RunId.of(KEY).with("result", "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new RunId("ABC")).isInstanceOf(IllegalArgumentException.class);
    }

    private static RunId id(ResultKey key, String plan, InputFile... inputs) {
        return RunId.of(key)
                .inputs(List.of(inputs))
                .plan(plan)
                .limits("limits")
                .code("code")
                .build();
    }

    private static InputFile input(String dataset, String file, String etag) {
        return new InputFile(dataset, dataset + "/" + file, etag, 1);
    }
}
