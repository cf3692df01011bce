package io.plumbline.s3;

import io.plumbline.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in S3, `s3://bucket/prefix`: everything whose key begins with the prefix.
///
/// @param prefix empty, or ends with `/`
public record S3Location(String bucket, String prefix) {

    private static final Pattern FORM = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    public S3Location {
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException("prefix '" + prefix + "' must end with /");
        }
    }

    /// Reads `s3://bucket` or `s3://bucket/some/prefix`, with or without a last `/`.
    ///
    /// @param setting where the text was found, for the message of the [InputException] if it is anything else
    public static S3Location parse(String text, String setting) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InputException("%s '%s' is not a place in S3; write s3://bucket/prefix".formatted(setting, text));
        }
        String prefix = form.group(2) == null ? "" : form.group(2);
        if (prefix.contains("//") || prefix.startsWith("/")) {
            throw new InputException("%s '%s' has an empty part between two slashes".formatted(setting, text));
        }
        return new S3Location(form.group(1), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }

    /// The key of an object that is called `name` below this place.
    public String key(String name) {
        return prefix + name;
    }

    /// The object of that name as messages call it: `s3://bucket/prefix/name`.
    public String shown(String name) {
        return this + name;
    }

    /// With a last `/`: `s3://bucket/prefix/`.
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
