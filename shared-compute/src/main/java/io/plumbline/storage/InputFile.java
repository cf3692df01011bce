package io.plumbline.storage;

/// One file that a result was computed from.
///
/// @param dataset the dataset it is part of
/// @param file its name in the store, as [SourceFile#name]
/// @param etag of a local file the SHA-256 of its content in hex. Of the content and not of the modification
///     time: the same data gives the same run id on every machine, and after a copy, a checkout or a restore.
///     Of an object in S3 its entity tag there, which costs no reading
/// @param bytes its length
public record InputFile(String dataset, String file, String etag, long bytes) {

    /// The directories that the file lies in, which say whose rows they are; the file's own name says
    /// nothing.
    String directory() {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
