package org.tadmor.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "They don't.                      # They do n't .",
                "They don’t, can’t, won't         # They do n't , ca n't , wo n't",
                "Anna's dogs' bowl                # Anna 's dogs ' bowl",
                "Mr. O'Neil of the U.S. army      # Mr. O'Neil of the U.S. army",
                "a U.S.-led, London-based group   # a U.S. - led , London - based group",
                "an anti-war e-mail by ex-Premier # an anti-war e-mail by ex-Premier",
                "General al-Masri of Deir ez-Zor  # General al-Masri of Deir ez-Zor",
                "cost $3.5bn, 40% or 12,500 lira  # cost $ 3.5bn , 40 % or 12,500 lira",
                "at 10:30 a.m. on 3/4             # at 10:30 a.m. on 3/4",
                "in 2005-2017 by 5-4              # in 2005 - 2017 by 5-4",
                "20km from No. 5                  # 20 km from No. 5",
                "She said no. Then                # She said no . Then",
                "see https://a.example/b?c=d.     # see https://a.example/b?c=d .",
                "by @some_one on Monday           # by @some_one on Monday",
                "‘Yes,’ “no” and \"so\" «da»      # ‘ Yes , ’ “ no ” and \" so \" « da »",
                "``Well,'' he said                # `` Well , '' he said",
                "well ... so . . . on…            # well ... so . . . on …",
                "ruin—and smoke--rose             # ruin — and smoke -- rose",
                "I cannot, gonna                  # I can not , gon na",
                "the '90s and ’tis                # the '90s and 'tis",
                "peace 🕊️ now                     # peace 🕊️ now",
                "news.The next                    # news . The next",
                "on site.example.org today        # on site . example.org today",
                "F-16s, Su-24 and COVID-19        # F-16s , Su-24 and COVID-19",
                "Roe v. Wade                      # Roe v. Wade",
                "-5 degrees, range 3 -4           # -5 degrees , range 3 - 4"
            })
    void cutsWords(String text, String tokens) {
        assertThat(Tokenizer.tokens(text, 0, text.length()).stream()
                        .map(Token::form)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    @Test
    void keepsTheOffsetsOfTheTextAsReceived() {
        String text = "😀 Don’t  stop.";

        assertThat(Tokenizer.tokens(text, 0, text.length()))
                .allSatisfy(token ->
                        assertThat(token.span().in(text).replace('’', '\'')).isEqualTo(token.form()))
                .extracting(Token::begin)
                .containsExactly(0, 3, 5, 10, 14);
    }
}
