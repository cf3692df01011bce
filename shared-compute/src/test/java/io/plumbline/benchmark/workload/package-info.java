/// Tests of the workloads that are measured.
@NullMarked
package io.plumbline.benchmark.workload;

import org.jspecify.annotations.NullMarked;
