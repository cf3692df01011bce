/// Measures contestants on one workload, in turn, each in a process of its own, and keeps what was measured; it knows
/// neither what the workloads do nor who reads the figures.
@NullMarked
package io.plumbline.benchmark;

import org.jspecify.annotations.NullMarked;
