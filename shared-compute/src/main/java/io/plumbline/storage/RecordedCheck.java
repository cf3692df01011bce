package io.plumbline.storage;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What one check said of a result, as its manifest keeps it.
///
/// @param name the check's name
/// @param severity whether failing it would have stopped the run
/// @param outcome what it said
/// @param offendingRows how many rows it found fault with; 0 where it passed
public record RecordedCheck(String name, Severity severity, Outcome outcome, long offendingRows) {

    /// Whether failing a check stops the run.
    public enum Severity {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("warning")
        WARNING
    }

    /// What a check said.
    public enum Outcome {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("failed")
        FAILED
    }
}
