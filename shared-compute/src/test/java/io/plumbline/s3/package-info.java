/// Holds what is kept in S3 to what it promises, on an S3 of the tests' own.
@NullMarked
package io.plumbline.s3;

import org.jspecify.annotations.NullMarked;
