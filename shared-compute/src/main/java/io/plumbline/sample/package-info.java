/// Generates the sample plan that the demo and the benchmarks run on, as files like any other plan's; it knows
/// the engine, and neither the rules that judge the plan nor the limits but for the amounts it is given.
@NullMarked
package io.plumbline.sample;

import org.jspecify.annotations.NullMarked;
