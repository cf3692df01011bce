package io.plumbline.asset;

import io.plumbline.engine.Rows;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plain Java over the few rows of an asset's SELECT, for what is sequential rather than relational: levelling, an
/// order of correction, the last cent.
///
/// @param rows reads the rows of the SELECT, in its order, and yields the asset's rows, each with a value for each
///     column that the asset yields
/// @param rules the classes that hold the rules; where one of them changes, so does the version of the code
public record Computation(Function<Rows, List<List<@Nullable Object>>> rows, List<Class<?>> rules) {
    public Computation {
        rules = List.copyOf(rules);
    }
}
