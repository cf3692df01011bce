/// The one exception that means the input, not the program, is at fault; it knows no other package.
@NullMarked
package io.plumbline;

import org.jspecify.annotations.NullMarked;
