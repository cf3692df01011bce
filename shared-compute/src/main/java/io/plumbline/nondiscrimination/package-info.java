/// Who is highly compensated, whether the ADP and ACP tests are passed, and how excess contributions are
/// corrected to the cent; it knows no action that follows.
@NullMarked
package io.plumbline.nondiscrimination;

import org.jspecify.annotations.NullMarked;
