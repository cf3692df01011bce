package io.plumbline;

import java.util.List;

/// A dataset has no files for some plan and year: not yet, perhaps. Whoever waits for files can tell this from
/// files that are at fault.
public final class MissingDatasetException extends InputException {

    private static final long serialVersionUID = 1L;

    private final String dataset;
    private final List<String> planIds;

    /// @param dataset its name: `census`
    /// @param planIds the plans that it has no files of
    public MissingDatasetException(String message, String dataset, List<String> planIds) {
        super(message);
        this.dataset = dataset;
        this.planIds = List.copyOf(planIds);
    }

    public String dataset() {
        return dataset;
    }

    public List<String> planIds() {
        return planIds;
    }
}
