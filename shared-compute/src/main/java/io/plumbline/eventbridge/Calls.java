package io.plumbline.eventbridge;

import java.util.ArrayList;
import java.util.List;

/// Packs entries into calls, in their order.
final class Calls {

    static final int MOST_ENTRIES = 10;

    private Calls() {}

    /// @param entries each of them below the budget
    /// @param batchBytes what the entries of one call stay below together
    static List<List<Entry>> of(List<Entry> entries, int batchBytes) {
        List<List<Entry>> calls = new ArrayList<>();
        List<Entry> call = new ArrayList<>();
        int bytes = 0;
        for (Entry entry : entries) {
            int more = entry.bytes();
            if (call.size() == MOST_ENTRIES || (!call.isEmpty() && bytes + more >= batchBytes)) {
                calls.add(call);
                call = new ArrayList<>();
                bytes = 0;
            }
            call.add(entry);
            bytes += more;
        }
        if (!call.isEmpty()) {
            calls.add(call);
        }
        return calls;
    }
}
