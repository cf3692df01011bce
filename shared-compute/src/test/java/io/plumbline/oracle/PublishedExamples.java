package io.plumbline.oracle;

import java.util.List;
import java.util.stream.Stream;

/// Every published example that `eligibility_flags`, `elective_deferrals` and `annual_additions` can express.
/// The oracle is tested by them, and so are the assets.
public final class PublishedExamples {

    private PublishedExamples() {}

    public static List<PublishedExample> all() {
        return Stream.of(
                        PublishedAdditions.all(),
                        PublishedCatchUps.all(),
                        PublishedShortYears.all(),
                        PublishedFlags.all())
                .flatMap(List::stream)
                .toList();
    }
}
