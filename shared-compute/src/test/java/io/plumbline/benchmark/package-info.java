/// Tests of how contestants are measured.
@NullMarked
package io.plumbline.benchmark;

import org.jspecify.annotations.NullMarked;
