package io.plumbline.s3;

import java.nio.file.Path;

/// An object with the local file of the same length that stands for it, and how much of that file is filled in.
final class MirroredObject {

    private final Listed listed;
    private final Path path;
    private ByteRanges atHand = ByteRanges.NONE;

    MirroredObject(Listed listed, Path path) {
        this.listed = listed;
        this.path = path;
    }

    Listed listed() {
        return listed;
    }

    Path path() {
        return path;
    }

    long bytes() {
        return listed.bytes();
    }

    boolean isUntouched() {
        return atHand.isEmpty();
    }

    /// All that is not filled in yet.
    ByteRanges missing() {
        return missingOf(ByteRanges.first(bytes()));
    }

    ByteRanges missingOf(ByteRanges wanted) {
        return wanted.minus(atHand);
    }

    void filledIn(ByteRanges arrived) {
        atHand = atHand.plus(arrived);
    }
}
