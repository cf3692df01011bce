package io.plumbline.asset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Results over everyone that a run for one employee reads where it would compute them.
///
/// @param assets their names
/// @param files their files, asked for when the first is read: whoever looks for them can do so while the run begins
public record AtHand(Set<String> assets, Supplier<Map<String, Path>> files) {

    static final AtHand NONE = new AtHand(Set.of(), Map::of);

    public AtHand {
        assets = Set.copyOf(assets);
    }

    /// Says that a result which a run counted on is not there.
    public static final class MissingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private MissingException(String asset) {
            super("no result of " + asset + " is at hand");
        }
    }

    boolean has(Asset asset) {
        return assets.contains(asset.name());
    }

    /// @throws MissingException if there is no such file
    Path file(Asset asset) {
        Path file = files.get().get(asset.name());
        if (file == null) {
            throw new MissingException(asset.name());
        }
        return file;
    }
}
