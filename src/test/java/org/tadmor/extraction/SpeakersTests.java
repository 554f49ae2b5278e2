package org.tadmor.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says it, in one sentence or two, extraction as a whole. */
class SpeakersTests {

    private static final ClaimExtractor EXTRACTOR = Extractors.load().extractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The pond is clean, Jon Moe of the charity Open Hands said.|Jon Moe",
                "\"The pond is clean,\" said Jon Moe of the charity Open Hands.|Jon Moe",
                "Salt is the cause of the damage, Roald Berg of the group Dry Water said.|Roald Berg",
                "A dealer who lost his boats in the flood, Sheikh Nasr Amin, said the road was closed.|Nasr Amin",
                "A dealer who lost his boats in the flood, Otto Bern, said the road was closed.|Otto Bern",
                "A dealer who sold boats to the navy, the army and others said the road was closed.|A dealer",
                "Farmer Benito Alba said the road was closed.|Benito Alba",
                "The road is closed, the office in Orlinda said.|the office"
            })
    void namesWhoSpeaks(String text, String speaker) {
        Extraction extraction = EXTRACTOR.extract(new SourceText(text, null, "The Lantern", null, null));
        List<String> speakers = extraction.attributions().stream()
                .flatMap(attribution -> attribution.speakers().stream())
                .map(voice -> voice.referent() >= 0
                        ? extraction.referents().get(voice.referent()).name()
                        : voice.words().get(0).in(text))
                .toList();
        assertThat(speakers).containsExactly(speaker);
    }
}
