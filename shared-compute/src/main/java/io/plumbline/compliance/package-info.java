/// All the assets there are, gathered for whoever runs some by name; it knows every family and computes
/// nothing.
@NullMarked
package io.plumbline.compliance;

import org.jspecify.annotations.NullMarked;
