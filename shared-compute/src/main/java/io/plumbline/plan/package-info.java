/// What a retirement plan provides, as its plan file says it: validated, effective-dated, and ignorant of how
/// anything is computed or stored.
@NullMarked
package io.plumbline.plan;

import org.jspecify.annotations.NullMarked;
