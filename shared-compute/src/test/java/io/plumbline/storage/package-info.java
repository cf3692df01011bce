/// Holds storage to what it promises, on real files.
@NullMarked
package io.plumbline.storage;

import org.jspecify.annotations.NullMarked;
