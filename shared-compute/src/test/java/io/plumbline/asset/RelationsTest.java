package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.dataset.Dataset;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.MemoryBudget;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is blamed for a statement that failed where it cannot be read, and not where the memory was too small.
class RelationsTest {

    @TempDir
    private Path directory;

    private Session session;
    private Relations relations;

    @BeforeEach
    void fileACensusThatIsCutOff() throws IOException {
        Files.writeString(directory.resolve("census.parquet"), "PAR1 and no more");
        session = Session.open(
                new SessionSettings(List.of(directory), MemoryBudget.ofMebibytes(64), 1, directory.resolve("spill")));
        Plan plan = Plan.withDefaults("ACME");
        RunRequest request = new RunRequest(List.of(), plan, 2025, LimitTable.bundled(), List.of(), Codec.DEFAULT);
        Inputs inputs = Inputs.find(DataDirectory.of(directory), plan, 2025, List.of(Dataset.CENSUS));
        relations = new Relations(
                session, request, inputs, List.of(), new Findings(session, Audience.OPERATOR), new ArrayList<>());
    }

    @AfterEach
    void close() {
        relations.close();
        session.close();
    }

    @Test
    void aFileThatCannotBeReadIsWhatThereIsToSay() {
        EngineException failure = failure("select * from no_such_relation");

        assertThat(relations.damage(Dataset.CENSUS, failure))
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .contains("cut off");
    }

    @Test
    void memoryThatRanOutIsNoFaultOfAFile() {
        EngineException failure = failure("select list(i) as v from range(100000000) as numbers (i)");

        assertThat(failure.kind()).isEqualTo(EngineException.Kind.OUT_OF_MEMORY);
        assertThatThrownBy(() -> relations.damage(Dataset.CENSUS, failure)).isSameAs(failure);
    }

    private EngineException failure(String select) {
        return catchThrowableOfType(EngineException.class, () -> session.materialise("result", select));
    }
}
