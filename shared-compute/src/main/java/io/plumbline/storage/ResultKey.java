package io.plumbline.storage;

import io.plumbline.InputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which result: an asset for one plan and plan year. It names directories, so each part is safe as a path
/// segment.
///
/// @param asset lower-case words joined by underscores; anything else is a programming error
/// @param planId letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 100; anything
///     else is an [InputException], for the plan file is where it comes from
/// @param planYear the calendar year in which the plan year begins, four digits
public record ResultKey(String asset, String planId, int planYear) {

    static final String MANIFEST = "_manifest.json";

    private static final Pattern ASSET = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final Pattern PLAN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Pattern MANIFEST_FILE =
            Pattern.compile("([^/]+)/plan_id=([^/]+)/plan_year=([1-9][0-9]{3})/" + Pattern.quote(MANIFEST));

    public ResultKey {
        if (!ASSET.matcher(asset).matches()) {
            throw new IllegalArgumentException("asset name '" + asset + "'");
        }
        if (!isPlanId(planId)) {
            throw new InputException(
                    "plan_id '%s' cannot name a directory of results; use letters, digits, '.', '_' and '-', at most 100"
                            .formatted(planId));
        }
        if (planYear < 1000 || planYear > 9999) {
            throw new InputException("plan year " + planYear + " is not a year of four digits");
        }
    }

    /// Whether a text can be the plan id of a result.
    public static boolean isPlanId(String text) {
        return PLAN.matcher(text).matches();
    }

    /// The key whose [#manifestFile] this is; empty for any other name.
    public static Optional<ResultKey> ofManifestFile(String name) {
        Matcher parts = MANIFEST_FILE.matcher(name);
        if (!parts.matches() || !ASSET.matcher(parts.group(1)).matches() || !isPlanId(parts.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new ResultKey(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))));
    }

    /// The file's name in the store:
    /// `annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet`.
    public String file() {
        return directory() + "/" + asset + ".parquet";
    }

    /// The manifest's name in the store, beside the file.
    public String manifestFile() {
        return directory() + "/" + MANIFEST;
    }

    /// Where both lie: `annual_additions/plan_id=ACME/plan_year=2025`.
    public String directory() {
        return "%s/plan_id=%s/plan_year=%d".formatted(asset, planId, planYear);
    }

    @Override
    public String toString() {
        return "%s plan_id=%s plan_year=%d".formatted(asset, planId, planYear);
    }
}
