package io.plumbline.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A bus of ten events a call, like EventBridge, that answers as a test says and keeps what it accepted.
final class ScriptedBus implements EventBus {

    final List<List<String>> calls = new ArrayList<>();
    final List<String> accepted = new ArrayList<>();
    private final IntFunction<Acknowledgement> answers;
    private int asked;

    /// @param answers by how many events were offered before
    ScriptedBus(IntFunction<Acknowledgement> answers) {
        this.answers = answers;
    }

    static ScriptedBus accepting() {
        return new ScriptedBus(_ -> new Acknowledgement.Accepted());
    }

    @Override
    public int largestBatch() {
        return 10;
    }

    @Override
    public List<Acknowledgement> publish(List<Event> batch) {
        calls.add(batch.stream().map(Event::id).toList());
        List<Acknowledgement> results = new ArrayList<>();
        for (Event event : batch) {
            Acknowledgement answer = answers.apply(asked++);
            results.add(answer);
            if (answer instanceof Acknowledgement.Accepted) {
                accepted.add(event.id());
            }
        }
        return results;
    }
}
