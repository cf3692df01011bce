/// What must be corrected, derived from the assets that judge, stored as outboxes and published once; it knows
/// no bus but the [EventBus] interface and the local file, and nothing of who listens.
@NullMarked
package io.plumbline.action;

import org.jspecify.annotations.NullMarked;
