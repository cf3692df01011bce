/// Times what the library costs beside the bare engine; run by hand, never by the build.
@NullMarked
package io.plumbline.benchmark;

import org.jspecify.annotations.NullMarked;
