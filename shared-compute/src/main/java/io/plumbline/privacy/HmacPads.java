package io.plumbline.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The inner and outer key blocks of HMAC-SHA256 (RFC 2104): all of a key that computing needs.
///
/// They exist because DuckDB has `sha256` but no HMAC; this class is the same few steps as the SQL.
final class HmacPads {

    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] block;

    private HmacPads(byte[] block) {
        this.block = block;
    }

    /// A key longer than a block is hashed first, a shorter one padded with zeros, as the RFC has it.
    static HmacPads of(byte[] key) {
        byte[] fitting = key.length > BLOCK_BYTES ? sha256().digest(key) : key;
        return new HmacPads(Arrays.copyOf(fitting, BLOCK_BYTES));
    }

    byte[] inner() {
        return blockXor(INNER);
    }

    byte[] outer() {
        return blockXor(OUTER);
    }

    byte[] authenticate(byte[] message) {
        MessageDigest digest = sha256();
        digest.update(inner());
        byte[] innerHash = digest.digest(message);
        digest.update(outer());
        return digest.digest(innerHash);
    }

    private byte[] blockXor(byte pad) {
        byte[] padded = new byte[BLOCK_BYTES];
        for (int i = 0; i < BLOCK_BYTES; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
