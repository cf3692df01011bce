/// What the tests have in place of AWS, on loopback; it knows AWS's protocols and nothing of Plumbline.
@NullMarked
package io.plumbline.standins;

import org.jspecify.annotations.NullMarked;
