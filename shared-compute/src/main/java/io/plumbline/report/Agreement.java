package io.plumbline.report;

import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether results that stand in one report were computed from the same things.
final class Agreement {

    private Agreement() {}

    /// One sentence for each input whose content was not the same for all results that read it, and for each
    /// result under other limits than the report cites.
    static List<String> disagreements(ReportRequest request, List<Manifest> manifests) {
        List<String> sentences = new ArrayList<>();
        contents(manifests).forEach((dataset, contents) -> {
            if (contents.size() > 1) {
                sentences.add("The results were computed from different versions of " + dataset
                        + "; run all assets again before relying on figures that combine them.");
            }
        });
        for (Manifest manifest : manifests) {
            if (!manifest.limitsVersion().equals(request.limitsVersion())) {
                sentences.add("%s was computed under version %s of the limits; the limits listed below are version %s."
                        .formatted(manifest.asset(), manifest.limitsVersion(), request.limitsVersion()));
            }
        }
        return sentences;
    }

    /// By dataset, the sets of etags that results read of it.
    private static Map<String, Set<String>> contents(List<Manifest> manifests) {
        Map<String, Set<String>> contents = new TreeMap<>();
        for (Manifest manifest : manifests) {
            manifest.inputs().stream()
                    .collect(Collectors.groupingBy(
                            InputFile::dataset,
                            Collectors.mapping(InputFile::etag, Collectors.toCollection(TreeSet::new))))
                    .forEach((dataset, etags) -> contents.computeIfAbsent(dataset, _ -> new TreeSet<>())
                            .add(String.join(" ", etags)));
        }
        return contents;
    }
}
