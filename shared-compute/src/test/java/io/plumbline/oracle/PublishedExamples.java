package io.plumbline.oracle;

import java.util.List;
import java.util.stream.Stream;

/// Every published example that the assets can express.
/// The oracle is tested by them, and so are the assets.
public final class PublishedExamples {

    private PublishedExamples() {}

    public static List<PublishedExample> all() {
        return Stream.of(
                        PublishedAdditions.all(),
                        PublishedCatchUps.all(),
                        PublishedCorrections.all(),
                        PublishedShortYears.all(),
                        PublishedFlags.all(),
                        PublishedEntries.all(),
                        PublishedPartTimers.all(),
                        PublishedTests.all(),
                        PublishedRefunds.all(),
                        PublishedRemedies.all(),
                        RegulationCatchUps.all(),
                        RegulationDeferrals.all(),
                        RegulationParity.all(),
                        RegulationTopPaid.all())
                .flatMap(List::stream)
                .toList();
    }
}
