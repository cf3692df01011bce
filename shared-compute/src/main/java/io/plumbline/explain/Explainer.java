package io.plumbline.explain;

import java.util.List;

/// Explains what one asset says of an employee.
interface Explainer {

    /// The asset.
    String asset();

    /// The relations whose rows it needs, the asset's own among them where its rows are the employee's.
    List<String> reads(Question question);

    Chapter explain(Facts facts);
}
