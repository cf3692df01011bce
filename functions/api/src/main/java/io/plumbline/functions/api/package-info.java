/// The web function, a thin adapter between HTTP and the library; it knows no rule of any plan.
@NullMarked
package io.plumbline.functions.api;

import org.jspecify.annotations.NullMarked;
