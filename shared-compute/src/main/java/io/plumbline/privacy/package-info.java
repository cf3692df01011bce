/// Keeps persons out of what leaves the plan's own records, by pseudonyms under a secret key; it knows the
/// engine that computes them, and nothing of rules, actions or events.
@NullMarked
package io.plumbline.privacy;

import org.jspecify.annotations.NullMarked;
