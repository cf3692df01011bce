/// Says for one employee how each number of a plan year came about: step by step, with the values used and the rule.
/// It knows what assets say, and nothing of how an explanation is shown.
@NullMarked
package io.plumbline.explain;

import org.jspecify.annotations.NullMarked;
