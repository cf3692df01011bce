package io.plumbline.asset;

import io.plumbline.dataset.Dataset;
import io.plumbline.engine.MemoryBudget;
import io.plumbline.engine.Session;
import java.util.function.ToLongFunction;

/// In how many parts an asset is computed, each of some employees.
///
/// To add up a file that is sorted by date, DuckDB holds a sum for every employee at once; what it spills of them it
/// must bring back whole, and where that is more than the budget the statement fails. So of a dataset that is large
/// for the budget the employees are taken in turn, which reads the file as often.
record Portions(int count) {

    static final Portions WHOLE = new Portions(1);

    /// Bytes held for each of a file (measured: 164 million contributions in 499 MB need seven parts at 572 MiB).
    private static final int HELD = 8;

    static Portions of(Asset asset, ToLongFunction<Dataset> bytes, MemoryBudget memory) {
        return new Portions(Math.toIntExact(Math.max(1, Math.ceilDiv(held(asset, bytes), memory.bytes()))));
    }

    /// Whether an asset can be computed whole beside others: half of the memory is enough for it.
    static boolean leaveRoom(Asset asset, ToLongFunction<Dataset> bytes, MemoryBudget memory) {
        return held(asset, bytes) <= memory.bytes() / 2;
    }

    private static long held(Asset asset, ToLongFunction<Dataset> bytes) {
        return asset.inPartsOf().map(bytes::applyAsLong).orElse(0L) * HELD;
    }

    /// Binds the asset's name to its rows, part after part.
    ///
    /// @return how many there are
    long materialise(Asset asset, Session session, Cancellation cancellation) {
        long rows = session.materialise(asset.name(), select(asset, 0));
        for (int part = 1; part < count; part++) {
            cancellation.check();
            rows += session.append(asset.name(), select(asset, part));
        }
        return rows;
    }

    /// The SELECT of one part, from 0.
    String select(Asset asset, int part) {
        return asset.inPartsOf()
                .filter(_ -> count > 1)
                .map(dataset -> """
                        with %1$s as (from main.%1$s where hash(employee_id) %% %2$d = %3$d)
                        from (
                        %4$s
                        )""".formatted(dataset.relation(), count, part, asset.select()))
                .orElseGet(asset::select);
    }
}
