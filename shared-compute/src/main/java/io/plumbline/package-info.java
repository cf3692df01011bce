/// How bad input is told: the one exception that means the input, not the program, is at fault, and what its
/// messages are made of; it knows no other package.
@NullMarked
package io.plumbline;

import org.jspecify.annotations.NullMarked;
