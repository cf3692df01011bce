/// The one exception that means the input, not the program, is at fault, and the spelling hint its messages carry;
/// it knows no other package.
@NullMarked
package io.plumbline;

import org.jspecify.annotations.NullMarked;
