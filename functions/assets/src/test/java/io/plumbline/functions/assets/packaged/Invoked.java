package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.standins.Answer;
import io.plumbline.standins.RunningFunction;
import java.io.IOException;

/// What a function answered, read.
final class Invoked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Invoked() {}

    /// The answer of a function that returned.
    static JsonNode answer(RunningFunction function, String event) {
        Answer answer = function.invoke(event);
        assertThat(answer).as(() -> String.join("\n", function.output())).isInstanceOf(Answer.Returned.class);
        try {
            return JSON.readTree(((Answer.Returned) answer).payload());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /// What a function threw.
    static Answer.Threw thrown(RunningFunction function, String event) {
        Answer answer = function.invoke(event);
        assertThat(answer).as(() -> String.join("\n", function.output())).isInstanceOf(Answer.Threw.class);
        return (Answer.Threw) answer;
    }
}
