package io.plumbline.s3;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which two objects lay under a result's key: their entity tags, quotes and all, where there were any.
record StandingVersion(Optional<String> result, Optional<String> manifest) {

    private static final String ABSENT = "-";
    private static final Pattern FORM = Pattern.compile("(-|\"[^\"]*\") (-|\"[^\"]*\")");

    /// Reads what [#toString] wrote.
    static StandingVersion parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the version of a standing in S3");
        }
        return new StandingVersion(etag(form.group(1)), etag(form.group(2)));
    }

    /// That the result is still the one that was seen, or still absent.
    Precondition sameResult() {
        return same(result);
    }

    /// That the manifest is still the one that was seen, or still absent.
    Precondition sameManifest() {
        return same(manifest);
    }

    @Override
    public String toString() {
        return result.orElse(ABSENT) + " " + manifest.orElse(ABSENT);
    }

    private static Precondition same(Optional<String> etag) {
        return etag.<Precondition>map(Precondition.Unchanged::new).orElseGet(Precondition.Absent::new);
    }

    private static Optional<String> etag(String text) {
        return text.equals(ABSENT) ? Optional.empty() : Optional.of(text);
    }
}
