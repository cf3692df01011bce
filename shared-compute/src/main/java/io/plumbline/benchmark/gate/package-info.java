/// Judges a build against the one it is to replace, asset by asset: slower, or more memory, and surely so. It
/// knows neither what the assets compute nor how a process is started.
@NullMarked
package io.plumbline.benchmark.gate;

import org.jspecify.annotations.NullMarked;
