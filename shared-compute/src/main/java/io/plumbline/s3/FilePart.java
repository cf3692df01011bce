package io.plumbline.s3;

import io.plumbline.storage.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A run of bytes of a file, read as often as need be and never held in memory.
///
/// @param number from 1, in the order of the file
record FilePart(Path file, int number, long offset, long length) {

    /// All of a file in parts of `size`, of which the last may be shorter.
    static List<FilePart> of(Path file, long bytes, long size) {
        List<FilePart> parts = new ArrayList<>();
        for (long offset = 0; offset < bytes; offset += size) {
            parts.add(new FilePart(file, parts.size() + 1, offset, Math.min(size, bytes - offset)));
        }
        return parts;
    }

    InputStream open() {
        try {
            FileChannel channel = FileChannel.open(file);
            return new Limited(Channels.newInputStream(channel.position(offset)), length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Digest digest() {
        try (InputStream in = open()) {
            return Digest.of(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Ends after so many bytes.
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(buffer, offset, Math.toIntExact(Math.min(length, left)));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
