/// Runs SQL over named relations in a sealed DuckDB and hands the rows out as Arrow; the only package that
/// knows either of them, and it knows nothing of plans, rules or where results are kept.
@NullMarked
package io.plumbline.engine;

import org.jspecify.annotations.NullMarked;
