/// What was contributed for each participant against the limits on it, 402(g), 414(v) and 415(c); it knows no
/// test of discrimination and no action that follows.
@NullMarked
package io.plumbline.additions;

import org.jspecify.annotations.NullMarked;
