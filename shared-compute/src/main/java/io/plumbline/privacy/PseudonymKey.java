package io.plumbline.privacy;

import io.plumbline.InputException;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The secret under which participants get their pseudonyms.
///
/// A participant is the first 128 bits, as 32 hex digits, of HMAC-SHA256 (RFC 2104) under this key over the
/// UTF-8 bytes of `<employer_id>|<employee_id>`. One person so has one pseudonym in all plans and years of an
/// employer, two employers' persons never share one, and without the key nobody can try out employee ids. An
/// `employer_id` is an identifier, which holds no `|`, so no two persons have the same bytes.
///
/// Whoever holds the key can recognise every participant: it is never printed, logged or written into a
/// result.
public final class PseudonymKey {

    /// Where a process finds its key.
    public static final String ENVIRONMENT_VARIABLE = "PLUMBLINE_PSEUDONYM_KEY";

    /// The relation that [#bindTo(Session)] binds.
    public static final String RELATION = "pseudonym_key";

    private static final List<ColumnInfo> COLUMNS =
            List.of(new ColumnInfo("ipad", "BLOB"), new ColumnInfo("opad", "BLOB"));

    private final HmacPads pads;

    private PseudonymKey(byte[] secret) {
        this.pads = HmacPads.of(secret);
    }

    /// The key of `PLUMBLINE_PSEUDONYM_KEY`: UTF-8 text, or bytes written as `hex:...` or `base64:...`, at
    /// least 16 bytes either way. Anything else is an [InputException] that does not repeat it.
    public static PseudonymKey fromEnvironment(Map<String, String> environment) {
        String text = environment.get(ENVIRONMENT_VARIABLE);
        if (text == null || text.isBlank()) {
            throw new InputException(ENVIRONMENT_VARIABLE + " is not set; " + KeyText.FORMS);
        }
        return new PseudonymKey(KeyText.read(text, ENVIRONMENT_VARIABLE));
    }

    /// The key that a text is, in one of the forms of [#fromEnvironment(Map)].
    ///
    /// @param source where the text was found, for the message of the [InputException] if it is anything else
    public static PseudonymKey of(String text, String source) {
        return new PseudonymKey(KeyText.read(text, source));
    }

    /// The key in a file, in one of the forms of [#fromEnvironment(Map)]. White space around it is no part of
    /// it.
    public static PseudonymKey fromFile(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new PseudonymKey(KeyText.read(text.strip(), file.toString()));
        } catch (IOException e) {
            throw new InputException("cannot read the pseudonym key " + file + "; make it a readable text file", e);
        }
    }

    /// Makes a key of 32 random bytes and keeps it in a new file that only its owner can read. A file that is
    /// there already is an [InputException]: a key that was lost can give nobody their pseudonym back.
    public static PseudonymKey generate(Path file) {
        return new PseudonymKey(KeyFile.generate(file));
    }

    /// Binds the one-row relation `pseudonym_key(ipad BLOB, opad BLOB)`, the two padded key blocks of RFC 2104,
    /// so that SQL computes a pseudonym as `sha256(opad || unhex(sha256(ipad || message)))`. They are as
    /// secret as the key.
    public void bindTo(Session session) {
        session.table(RELATION, COLUMNS, List.of(List.of(pads.inner(), pads.outer())));
    }

    /// Tells two keys apart without giving either away: what was computed under another key is another result.
    public String fingerprint() {
        byte[] digest = pads.authenticate("plumbline pseudonym key".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    @Override
    public String toString() {
        return "PseudonymKey[secret]";
    }
}
