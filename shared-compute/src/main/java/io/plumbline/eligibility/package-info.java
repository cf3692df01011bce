/// Who may take part in a plan: assets about service, age and entry; it knows no limit and no money.
@NullMarked
package io.plumbline.eligibility;

import org.jspecify.annotations.NullMarked;
