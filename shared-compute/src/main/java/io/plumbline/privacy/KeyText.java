package io.plumbline.privacy;

import io.plumbline.InputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/// How a key is written as text. No message repeats any of it, nor does an exception's cause, which would.
final class KeyText {

    static final String FORMS = "give at least 16 bytes, as text, or as hex:... or base64:...";

    private static final String HEX = "hex:";
    private static final String BASE64 = "base64:";
    private static final int FEWEST_BYTES = 16;

    private KeyText() {}

    /// @param place where the text is, for the message
    static byte[] read(String text, String place) {
        byte[] key = decode(text, place);
        if (key.length < FEWEST_BYTES) {
            throw new InputException(
                    "the pseudonym key in %s has only %d bytes; %s".formatted(place, key.length, FORMS));
        }
        return key;
    }

    static String write(byte[] key) {
        return HEX + HexFormat.of().formatHex(key);
    }

    private static byte[] decode(String text, String place) {
        try {
            if (text.startsWith(HEX)) {
                return HexFormat.of().parseHex(text.substring(HEX.length()));
            }
            if (text.startsWith(BASE64)) {
                return Base64.getDecoder().decode(text.substring(BASE64.length()));
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notDecodable) {
            throw new InputException("the pseudonym key in %s is not what its prefix says; %s".formatted(place, FORMS));
        }
    }
}
