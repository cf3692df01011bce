/// The event functions, thin adapters between Lambda and the library; they know no rule of any plan.
@NullMarked
package io.plumbline.functions.assets;

import org.jspecify.annotations.NullMarked;
