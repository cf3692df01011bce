package io.plumbline.functions.assets.template;

import io.plumbline.standins.ProxiedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A request to S3 as IAM sees it.
///
/// @param context the condition keys that the request has
public record Asked(String action, String resource, Map<String, String> context) {

    private static final Pattern PATH = Pattern.compile("/([^/]+)/?(.*)");
    private static final Pattern PARAMETER = Pattern.compile("([^&=]+)=?([^&]*)");

    /// What a request that came asks for.
    ///
    /// @param buckets what each bucket is called in the template
    public static Asked of(ProxiedRequest request, Map<String, String> buckets) {
        MatchResult path = PATH.matcher(request.path()).results().findFirst().orElseThrow();
        String bucket = "arn:aws:s3:::" + buckets.get(path.group(1));
        Map<String, String> query = query(request);
        if (path.group(2).isEmpty()) {
            return new Asked(ofABucket(request, query), bucket, prefix(query));
        }
        return new Asked(ofAnObject(request, query), bucket + "/" + path.group(2), Map.of());
    }

    private static String ofABucket(ProxiedRequest request, Map<String, String> query) {
        return switch (request.method()) {
            case "HEAD" -> "s3:ListBucket";
            case "GET" -> query.containsKey("uploads") ? "s3:ListBucketMultipartUploads" : "s3:ListBucket";
            default -> throw new AssertionError("not known here: " + request);
        };
    }

    private static String ofAnObject(ProxiedRequest request, Map<String, String> query) {
        return switch (request.method()) {
            case "GET", "HEAD" -> "s3:GetObject";
            case "PUT", "POST" -> "s3:PutObject";
            case "DELETE" -> query.containsKey("uploadId") ? "s3:AbortMultipartUpload" : "s3:DeleteObject";
            default -> throw new AssertionError("not known here: " + request);
        };
    }

    private static Map<String, String> prefix(Map<String, String> query) {
        return query.containsKey("prefix") ? Map.of("s3:prefix", query.get("prefix")) : Map.of();
    }

    private static Map<String, String> query(ProxiedRequest request) {
        Map<String, String> query = new HashMap<>();
        String text = request.uri().getRawQuery();
        PARAMETER
                .matcher(text == null ? "" : text)
                .results()
                .forEach(each -> query.put(each.group(1), URLDecoder.decode(each.group(2), StandardCharsets.UTF_8)));
        return query;
    }
}
