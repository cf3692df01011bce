package io.plumbline.storage;

import java.util.Optional;

/// What lay under a result's key at one moment.
///
/// Taken before the inputs are found, it makes a commit safe against a run that had newer inputs: whatever
/// takes the place of this standing in between, the commit notices, where the store can tell.
///
/// @param manifest as [ResultStore#manifest] gives it
/// @param version tells this standing from every later one, in the store's own terms; empty where the store
///     does not need to
public record Standing(ResultKey key, Optional<Manifest> manifest, String version) {}
