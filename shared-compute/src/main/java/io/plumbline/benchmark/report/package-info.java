/// Shows benchmark runs: one page with plots for a reader, and the comparisons that the terminal prints too; it knows
/// the figures and not how they were measured.
@NullMarked
package io.plumbline.benchmark.report;

import org.jspecify.annotations.NullMarked;
