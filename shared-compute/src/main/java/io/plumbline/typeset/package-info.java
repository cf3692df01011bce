/// How values are printed for people, in the report and in explanations; it knows no other package.
@NullMarked
package io.plumbline.typeset;

import org.jspecify.annotations.NullMarked;
