/// Holds the engine to what it promises, on the real DuckDB and real files.
@NullMarked
package io.plumbline.engine;

import org.jspecify.annotations.NullMarked;
