/// Why a function was started, read once from the event's JSON; it knows the shapes of AWS's events and where
/// datasets lie, and nothing of how assets are computed or of Lambda itself.
@NullMarked
package io.plumbline.functions.assets.trigger;

import org.jspecify.annotations.NullMarked;
