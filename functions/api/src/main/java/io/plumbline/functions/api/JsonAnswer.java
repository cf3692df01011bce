package io.plumbline.functions.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An answer in JSON that a client may keep: its entity tag is a hash of its text, and who has the text
/// already is told so with 304 and no body.
final class JsonAnswer {

    private static final int TAG_BYTES = 16;

    private JsonAnswer() {}

    /// @param caching the value of `Cache-Control`
    static Response of(String json, String caching, Request request) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(hash(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
