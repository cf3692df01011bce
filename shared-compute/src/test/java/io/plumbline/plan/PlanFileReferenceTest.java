package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The plan files shown in docs/reference/plan-file.md are what the page says they are.
class PlanFileReferenceTest {

    @Test
    void thePageShowsTheDefaultsAndExamplesThatAreRead() throws IOException {
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/reference/plan-file.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(PlanFile.parse("defaults", blocks.getFirst())).isEqualTo(Plan.withDefaults("ACME"));
        assertThat(PlanFile.parse("example", blocks.getLast()).amendments()).isNotEmpty();
    }
}
