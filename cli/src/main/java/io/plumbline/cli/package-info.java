/// The laptop's way in: it turns words on a command line into calls of the library, and decides nothing itself.
@NullMarked
package io.plumbline.cli;

import org.jspecify.annotations.NullMarked;
