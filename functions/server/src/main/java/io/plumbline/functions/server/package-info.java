/// Starts the web function as an ordinary HTTP server; it knows how to be told where, and not what is
/// answered.
@NullMarked
package io.plumbline.functions.server;

import org.jspecify.annotations.NullMarked;
