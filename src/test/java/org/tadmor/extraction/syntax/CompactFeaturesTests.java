package org.tadmor.extraction.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompactFeaturesTests {

    private static final CompactFeatures FEATURES = CompactFeatures.of(List.of(
            new CompactFeatures.Feature(0, "river", 4),
            new CompactFeatures.Feature(1, "river", 9),
            new CompactFeatures.Feature(1, "the_old_bridge", 13),
            new CompactFeatures.Feature(2, "", 21)));

    @Test
    void findsAFeatureByTemplateAndString() {
        assertThat(FEATURES.index(0, "river")).isEqualTo(4);
        assertThat(FEATURES.index(1, "river")).isEqualTo(9);
        assertThat(FEATURES.index(2, "")).isEqualTo(21);
        assertThat(FEATURES.index(2, "river")).isNegative();
        assertThat(FEATURES.index(0, "rive")).isNegative();
    }

    @Test
    void findsAJoinedFeatureByTheHashesOfItsParts() {
        long left = CompactFeatures.joined(CompactFeatures.hash("the"), '_', CompactFeatures.hash("old"), 3);
        long all = CompactFeatures.joined(left, '_', CompactFeatures.hash("bridge"), 6);

        assertThat(all).isEqualTo(CompactFeatures.hash("the_old_bridge"));
        assertThat(FEATURES.row(1, all)).isEqualTo(13);
    }

    @Test
    void joinsStringsOfAnyLength() {
        String name = "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu";

        assertThat(CompactFeatures.joined(CompactFeatures.hash("near"), '_', CompactFeatures.hash(name), name.length()))
                .isEqualTo(CompactFeatures.hash("near_" + name));
        assertThat(CompactFeatures.joined(CompactFeatures.hash(""), '_', CompactFeatures.hash(""), 0))
                .isEqualTo(CompactFeatures.hash("_"));
    }
}
