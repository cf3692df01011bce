package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A catalogue knows its assets by name and puts each after what it reads.
class CatalogueTest {

    private static final Asset TOTALS = asset("totals", "contributions");
    private static final Asset LIMITS = asset("limited", "totals", "census");
    private static final Asset ACTIONS = asset("actions", "limited", "totals");

    private final Catalogue catalogue = Catalogue.of(List.of(ACTIONS, LIMITS, TOTALS));

    @Test
    void anAssetComesAfterAllThatItReads() {
        assertThat(catalogue.inOrder(List.of(ACTIONS))).containsExactly(TOTALS, LIMITS, ACTIONS);
    }

    @Test
    void whatNobodyAskedForStaysOut() {
        assertThat(catalogue.inOrder(List.of(LIMITS, TOTALS))).containsExactly(TOTALS, LIMITS);
    }

    @Test
    void anUnknownNameIsToldWithTheNearest() {
        assertThatThrownBy(() -> catalogue.require("limitd"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "asset 'limitd' is not known (did you mean 'limited'?); the assets are actions, limited, totals");
    }

    @Test
    void assetsThatReadEachOtherAreNoCatalogue() {
        assertThatThrownBy(() -> Catalogue.of(List.of(asset("a", "b"), asset("b", "c"), asset("c", "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in a circle");
    }

    @Test
    void twoAssetsOfOneNameAreNoCatalogue() {
        assertThatThrownBy(() -> Catalogue.of(List.of(TOTALS, TOTALS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("totals");
    }

    private static Asset asset(String name, String... reads) {
        List<Asset.Input> inputs = List.of(reads).stream()
                .map(relation -> new Asset.Input(relation, List.of("employee_id")))
                .toList();
        return new Asset(
                name,
                "a test",
                Asset.Form.VIEW,
                inputs,
                List.of(),
                List.of(),
                "select 1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Applicability.ALWAYS);
    }
}
