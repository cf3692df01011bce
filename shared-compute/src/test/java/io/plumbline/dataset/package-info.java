/// Holds datasets to their contracts.
@NullMarked
package io.plumbline.dataset;

import org.jspecify.annotations.NullMarked;
