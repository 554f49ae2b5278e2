package org.tadmor.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam holds             | The dam holds              | =The dam holds",
                "The dam, he says, holds   | The dam holds              | =The dam +he says =holds",
                "The dam holds             | The dam still holds        | =The dam -still =holds",
                "the old dam leaks         | The old dam holds          | =the old dam ~leaks/holds",
                "nobody will pay           | All the guests shall leave | ~nobody will pay/All the guests shall leave",
                "the help of Norway        | Norway's help              | ~the/Norway's =help +of Norway",
                "over 80 were hurt         | over 85 were hurt          | =over ~80/85 =were hurt",
                "it cost 5 %               | it cost $5                 | =it cost ~5 %/$5",
                "a state-run firm’s debt   | A state-run firm's debt    | =a state-run firm’s debt"
            })
    void marksWhatIsSameAndWhatIsNot(String words, String reference, String marked) {
        assertThat(marked(wording(words).against(wording(reference)))).isEqualTo(marked);
    }

    @Test
    void weighsLongWordsMoreThanShortOnes() {
        assertThat(marked(wording("of the harbour in spring the lock").against(wording("the lock of the harbour"))))
                .isEqualTo("-the lock =of the harbour +in spring the lock");
    }

    @Test
    void countsCodePointsAndFindsTheWordsInTheArticle() {
        String article = "“🌉 The bridge,” she said, “is 🚧 closed.”";
        List<int[]> pieces = List.of(new int[] {1, 13}, new int[] {26, 39});
        String words = sub(article, 1, 13) + " " + sub(article, 26, 39);

        List<Stretch> stretches = new Wording(words, pieces).against(wording("The bridge will be closed"));

        assertThat(marked(stretches)).isEqualTo("=The bridge ~is/will be =closed");
        for (Stretch stretch : stretches) {
            assertThat(sub(words, stretch.begin(), stretch.end())).isEqualTo(stretch.words());
            List<String> there = new ArrayList<>();
            stretch.spans().forEach(span -> there.add(sub(article, span[0], span[1])));
            assertThat(String.join(" ", there)).isEqualTo(stretch.words());
        }
    }

    @Test
    void splitsAStretchWhereTheArticleDoes() {
        List<int[]> pieces = List.of(new int[] {10, 18}, new int[] {40, 46});

        List<Stretch> stretches = new Wording("the dam, holds.", pieces).against(wording("the dam holds"));

        assertThat(stretches).hasSize(1);
        assertThat(stretches.get(0).spans()).containsExactly(new int[] {10, 18}, new int[] {40, 45});
    }

    @Test
    void saysNothingOfWordsThatAreNotThere() {
        assertThat(wording("…").against(wording("—"))).isEmpty();
        assertThat(marked(wording("").against(wording("all of it")))).isEqualTo("-all of it");
    }

    private static Wording wording(String words) {
        return new Wording(words, List.of(new int[] {0, words.codePointCount(0, words.length())}));
    }

    private static String sub(String text, int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private static String marked(List<Stretch> stretches) {
        return String.join(
                " ",
                stretches.stream()
                        .map(stretch -> switch (stretch.kind()) {
                            case SAME -> "=" + stretch.words();
                            case ONLY_HERE -> "+" + stretch.words();
                            case ONLY_THERE -> "-" + stretch.referenceWords();
                            case REPLACED -> "~" + stretch.words() + "/" + stretch.referenceWords();
                        })
                        .toList());
    }
}
