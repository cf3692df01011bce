package io.plumbline.s3;

/// Which files are uploaded in parts, in bytes.
///
/// @param whole the longest file that is sent in one piece
/// @param part the length of a part; S3 takes no less than 5 MiB, but for the last, and at most 10,000
record UploadSizes(long whole, long part) {

    private static final long MEBIBYTE = 1 << 20;

    /// One piece is quicker up to about here; parts of 16 MiB carry a file of 156 GiB.
    static final UploadSizes DEFAULT = new UploadSizes(64 * MEBIBYTE, 16 * MEBIBYTE);
}
