package io.plumbline.functions.assets.trigger;

import io.plumbline.s3.S3Location;
import io.plumbline.storage.Partition;
import io.plumbline.storage.ResultKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the objects that start a run from those that must not: above all our own results, which would start
/// the run that writes them again.
///
/// @param data where datasets lie, and plan files
/// @param results where results are kept; it may lie below `data`, or be the same place
/// @param assets the names of all assets, under which results are kept
/// @param datasets the names of the datasets that start a run
public record Watch(S3Location data, S3Location results, Set<String> assets, Set<String> datasets) {

    private static final Pattern IN_A_PARTITION =
            Pattern.compile("[^/]+/plan_id=([^/]+)/plan_year=([1-9][0-9]{3})/[^/]+");

    public Watch {
        assets = Set.copyOf(assets);
        datasets = Set.copyOf(datasets);
    }

    /// Sorts objects; several of one plan year start one run.
    public Arrivals sort(List<CreatedObject> objects) {
        SequencedMap<Partition, List<CreatedObject>> started = new LinkedHashMap<>();
        List<Ignored> ignored = new ArrayList<>();
        for (CreatedObject object : objects) {
            Optional<String> reason = reasonToIgnore(object);
            if (reason.isPresent()) {
                ignored.add(new Ignored(object.toString(), reason.get()));
            } else {
                started.computeIfAbsent(place(object).orElseThrow(), _ -> new ArrayList<>())
                        .add(object);
            }
        }
        return new Arrivals(started, ignored);
    }

    /// The name of a started object below the place of the data.
    public String name(CreatedObject object) {
        return below(data, object).orElseThrow();
    }

    /// The dataset that a started object is of.
    public String dataset(CreatedObject object) {
        return firstSegment(name(object));
    }

    private Optional<String> reasonToIgnore(CreatedObject object) {
        Optional<String> asset = below(results, object).map(Watch::firstSegment).filter(assets::contains);
        if (asset.isPresent()) {
            return Optional.of("it is a result of " + asset.get());
        }
        Optional<String> name = below(data, object);
        return name.isEmpty() ? Optional.of("it lies outside " + data) : reasonToIgnore(object, name.get());
    }

    private Optional<String> reasonToIgnore(CreatedObject object, String name) {
        if (name.isEmpty() || name.endsWith("/")) {
            return Optional.of("it is the marker of a folder");
        }
        if (List.of(name.split("/", -1)).stream().anyMatch(part -> part.startsWith("_") || part.startsWith("."))) {
            return Optional.of("it is hidden: a part of its name begins with _ or .");
        }
        String dataset = firstSegment(name);
        if (dataset.equals("plans")) {
            return Optional.of("it is a plan file");
        }
        if (!datasets.contains(dataset)) {
            return Optional.of("it is of no dataset that starts this function");
        }
        return place(object).isEmpty()
                ? Optional.of("it lies in no partition such as %s/plan_id=ACME/plan_year=2025/".formatted(dataset))
                : Optional.empty();
    }

    private Optional<Partition> place(CreatedObject object) {
        return below(data, object)
                .map(IN_A_PARTITION::matcher)
                .filter(parts -> parts.matches() && ResultKey.isPlanId(parts.group(1)))
                .map(parts -> new Partition(parts.group(1), Integer.parseInt(parts.group(2))));
    }

    private static Optional<String> below(S3Location place, CreatedObject object) {
        return object.bucket().equals(place.bucket()) && object.key().startsWith(place.prefix())
                ? Optional.of(object.key().substring(place.prefix().length()))
                : Optional.empty();
    }

    private static String firstSegment(String name) {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }
}
