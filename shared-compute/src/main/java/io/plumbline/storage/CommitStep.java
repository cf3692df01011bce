package io.plumbline.storage;

/// What a commit has just done, in this order. A crash can fall after each of them; the tests make it do
/// so.
enum CommitStep {
    /// The new file has reached the disk under its temporary name.
    FILE_FORCED,
    /// So has the new manifest.
    MANIFEST_PREPARED,
    /// The old file has no manifest any more.
    OLD_MANIFEST_REMOVED,
    /// The new file is in place, without a manifest.
    FILE_RENAMED,
    /// The new manifest is in place.
    MANIFEST_RENAMED
}
