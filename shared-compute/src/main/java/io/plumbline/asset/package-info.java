/// What an asset is and how a run computes some: inputs bound by name, one SELECT each, checks, and results
/// that replace the old ones whole; it knows no rule, no family of assets, and nobody who uses the results.
@NullMarked
package io.plumbline.asset;

import org.jspecify.annotations.NullMarked;
