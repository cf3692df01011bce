/// The workloads that are measured: their seeded files, and how Plumbline and the bare engine do each; it
/// knows nothing of other contestants, nor of who reads the figures.
@NullMarked
package io.plumbline.benchmark.workload;

import org.jspecify.annotations.NullMarked;
