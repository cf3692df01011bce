package io.plumbline.explain;

import java.util.List;

/// Explains what one asset says of an employee.
interface Explainer {

    /// The asset.
    String asset();

    /// The relations whose rows it needs beside the asset's own.
    default List<String> reads() {
        return List.of();
    }

    Chapter explain(Facts facts);
}
