package io.plumbline.standins;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as it came.
///
/// @param uri path and query, still encoded
/// @param headers by their names in any case
public record ProxiedRequest(String method, URI uri, Map<String, List<String>> headers) {

    static ProxiedRequest of(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new ProxiedRequest(exchange.getRequestMethod(), exchange.getRequestURI(), headers);
    }

    /// The path with its percent signs decoded: `/bucket/some/key`.
    public String path() {
        return URLDecoder.decode(uri.getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    /// Whether it reads an object, whole or in part, and does not list any.
    public boolean isGetObject() {
        return method.equals("GET") && isOfAnObject();
    }

    /// Whether it lists a bucket's objects.
    public boolean isListing() {
        return method.equals("GET") && !isOfAnObject();
    }

    /// Whether it writes an object at once.
    public boolean isPutObject() {
        return method.equals("PUT") && isOfAnObject() && uri.getRawQuery() == null;
    }

    private boolean isOfAnObject() {
        return path().indexOf('/', 1) > 0 && !path().endsWith("/");
    }
}
