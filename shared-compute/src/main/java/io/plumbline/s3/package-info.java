/// Keeps datasets and results in S3, under the contracts of storage; it knows objects and byte ranges, and neither
/// the engine that reads them nor any rule.
@NullMarked
package io.plumbline.s3;

import org.jspecify.annotations.NullMarked;
