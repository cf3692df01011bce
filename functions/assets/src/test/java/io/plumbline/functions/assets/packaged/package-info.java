/// The built function.zip, started as Lambda starts it, with S3 and a bus on loopback.
@NullMarked
package io.plumbline.functions.assets.packaged;

import org.jspecify.annotations.NullMarked;
