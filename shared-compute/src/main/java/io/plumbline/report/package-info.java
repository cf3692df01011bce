/// The report on one plan year: it reads result files and their manifests, and knows neither the data that they
/// were computed from nor the rules that computed them.
@NullMarked
package io.plumbline.report;

import org.jspecify.annotations.NullMarked;
