package io.plumbline.functions.assets;

/// One invocation, as far as the work needs to know of it.
///
/// @param requestId by which AWS's own logs name it
/// @param coldStart whether it is the first of its process
record Call(String requestId, boolean coldStart, Deadline deadline) {}
