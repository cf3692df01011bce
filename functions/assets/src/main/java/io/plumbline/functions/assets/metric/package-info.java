/// What a run of a function costs and yields, and how CloudWatch hears of it; it knows stores and clients as
/// far as they are counted, and nothing of triggers.
@NullMarked
package io.plumbline.functions.assets.metric;

import org.jspecify.annotations.NullMarked;
