/// What the plan's own data must look like, and how a file that looks nearly so becomes a relation that does;
/// it knows columns, types and keys, and no rule of any plan.
@NullMarked
package io.plumbline.dataset;

import org.jspecify.annotations.NullMarked;
