package io.plumbline.functions.assets.trigger;

import io.plumbline.Excerpt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The key of an object as an S3 notification encodes it: the bytes of its UTF-8, each as itself or as `%` and
/// two hex digits, and a space as `+`.
final class EncodedKey {

    private EncodedKey() {}

    /// The key itself. Whatever cannot be decoded without a guess is a [MalformedEvent]: a key that is taken
    /// for another one is data of another plan.
    static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char next = encoded.charAt(i);
            if (next == '%') {
                bytes.write(octet(encoded, i + 1));
                i += 2;
            } else if (next > ' ' && next < 0x7f) {
                bytes.write(next == '+' ? ' ' : next);
            } else {
                throw malformed(encoded, "holds a character that must be percent-encoded");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(encoded, "is not UTF-8 once its percent signs are decoded");
        }
    }

    private static int octet(String encoded, int from) {
        try {
            return HexFormat.fromHexDigits(encoded, from, from + 2);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw malformed(encoded, "has a percent sign without two hex digits after it");
        }
    }

    private static MalformedEvent malformed(String encoded, String what) {
        return new MalformedEvent("the object key %s %s".formatted(Excerpt.of(encoded), what));
    }
}
