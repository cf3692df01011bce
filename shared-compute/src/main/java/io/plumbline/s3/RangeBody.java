package io.plumbline.s3;

import io.plumbline.storage.ColumnChunks.ByteRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// Writes the bytes of a range to their own place in a file. Where the connection breaks off, the SDK sends the
/// request again and this begins from the range's start.
///
/// @param arrived is told how many bytes came
record RangeBody(Path file, ByteRange range, LongConsumer arrived)
        implements ResponseTransformer<GetObjectResponse, Boolean> {

    private static final int BUFFER = 64 * 1024;

    /// @return true
    @Override
    public Boolean transform(GetObjectResponse answer, AbortableInputStream body) {
        if (answer.contentLength() != range.length()) {
            throw new IllegalStateException("asked for %d bytes of an object, S3 answers with %d"
                    .formatted(range.length(), answer.contentLength()));
        }
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long done = 0; done < range.length(); ) {
                int read = read(body, buffer);
                arrived.accept(read);
                write(channel, ByteBuffer.wrap(buffer, 0, read), range.offset() + done);
                done += read;
            }
            return true;
        } catch (IOException ofTheFile) {
            throw new UncheckedIOException(ofTheFile);
        }
    }

    private static int read(AbortableInputStream body, byte[] buffer) {
        try {
            int read = body.read(buffer);
            if (read < 0) {
                throw RetryableException.create("the answer broke off", new IOException("end of stream"));
            }
            return read;
        } catch (IOException broken) {
            throw RetryableException.create("the connection broke off", broken);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) {
            at += channel.write(bytes, at);
        }
    }
}
