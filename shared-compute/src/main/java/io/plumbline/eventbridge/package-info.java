/// Puts events on an EventBridge bus and keeps the ledger of what it acknowledged in S3; it knows nothing of who
/// listens.
@NullMarked
package io.plumbline.eventbridge;

import org.jspecify.annotations.NullMarked;
