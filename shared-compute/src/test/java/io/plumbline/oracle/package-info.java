/// The rules a second time, in plain Java over dates and decimals, written from the regulations alone: what
/// the SQL assets are compared with, so it must know neither them nor anything else of the main code.
@NullMarked
package io.plumbline.oracle;

import org.jspecify.annotations.NullMarked;
