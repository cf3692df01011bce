/// Tests of the eligibility assets, files in and rows out.
@NullMarked
package io.plumbline.eligibility;

import org.jspecify.annotations.NullMarked;
