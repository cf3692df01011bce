package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.compliance.Compliance;
import java.util.Iterator;
import java.util.List;

/// The names of the assets that help lists: those that a reader asks for, and not what they are made of.
final class AssetNames implements Iterable<String> {

    /// In the order of the catalogue.
    static List<String> toRead() {
        return Compliance.catalogue().all().stream()
                .filter(asset -> asset.digest().isPresent())
                .map(Asset::name)
                .toList();
    }

    @Override
    public Iterator<String> iterator() {
        return toRead().iterator();
    }
}
