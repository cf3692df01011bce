package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// The assets there are, and the order in which they can be computed.
public final class Catalogue {

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final List<Antecedent> antecedents;

    private Catalogue(Collection<Asset> all, List<Antecedent> antecedents) {
        this.antecedents = List.copyOf(antecedents);
        for (Asset asset : all) {
            if (assets.putIfAbsent(asset.name(), asset) != null) {
                throw new IllegalArgumentException("two assets are named " + asset.name());
            }
        }
        all.forEach(asset -> visit(asset, Set.of(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    public static Catalogue of(Collection<Asset> assets) {
        return new Catalogue(assets, List.of());
    }

    /// Assets of which some look at the plan year before.
    ///
    /// @param antecedents what some of the assets need to know of the plan year before
    public static Catalogue of(Collection<Asset> assets, List<Antecedent> antecedents) {
        return new Catalogue(assets, antecedents);
    }

    /// These assets, each computed under every plan.
    public Catalogue underEveryPlan() {
        return new Catalogue(assets.values().stream().map(Asset::underEveryPlan).toList(), antecedents);
    }

    /// All of these assets and some more.
    public Catalogue with(Collection<Asset> more) {
        List<Asset> both = new ArrayList<>(assets.values());
        both.addAll(more);
        return new Catalogue(both, antecedents);
    }

    /// What some assets need to know of the plan year before.
    List<Antecedent> antecedentsOf(Collection<Asset> some) {
        return antecedents.stream()
                .filter(antecedent -> some.stream()
                        .flatMap(asset -> asset.inputs().stream())
                        .anyMatch(input -> input.relation().equals(antecedent.relation())))
                .toList();
    }

    public List<Asset> all() {
        return List.copyOf(assets.values());
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /// The asset of a name.
    ///
    /// @throws InputException if there is no such asset
    public Asset require(String name) {
        return find(name)
                .orElseThrow(() -> new InputException("asset '%s' is not known%s; the assets are %s"
                        .formatted(name, NearestName.hint(name, assets.keySet()), String.join(", ", assets.keySet()))));
    }

    /// Some assets and all that they read, each after what it reads.
    public List<Asset> inOrder(Collection<Asset> wanted) {
        return inOrder(wanted, Set.of());
    }

    /// The same where some assets are at hand already: they read nothing, and nothing need be computed that only
    /// they would read.
    ///
    /// @param atHand their names
    List<Asset> inOrder(Collection<Asset> wanted, Set<String> atHand) {
        SequencedSet<Asset> done = new LinkedHashSet<>();
        wanted.forEach(asset -> visit(asset, atHand, new LinkedHashSet<>(), done));
        return new ArrayList<>(done);
    }

    private void visit(Asset asset, Set<String> atHand, SequencedSet<Asset> path, SequencedSet<Asset> done) {
        if (done.contains(asset)) {
            return;
        }
        if (!path.add(asset)) {
            throw new IllegalArgumentException("assets read each other in a circle: " + asset.name());
        }
        if (atHand.contains(asset.name())) {
            path.removeLast();
            done.add(asset.atHand());
            return;
        }
        for (Asset.Input input : asset.inputs()) {
            find(input.relation()).ifPresent(upstream -> visit(upstream, atHand, path, done));
        }
        path.removeLast();
        done.add(asset);
    }
}
