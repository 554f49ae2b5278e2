package org.tadmor.extraction.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.language.LanguageModel;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** The language of a page's own words. English shows in its function words; anything else is asked of the model. */
final class Languages {

    static final String ENGLISH = "en";

    private static final int ENOUGH = 3_000;
    private static final int LEAST_LETTERS = 40;
    private static final double SHARE_IN_ENGLISH = 0.2;
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "he", "said", "as", "by",
            "it", "at", "be", "from", "his", "has", "have", "an", "are", "this", "not", "but", "they", "who", "will",
            "which", "were", "been", "had", "would", "their", "she", "her", "after", "its", "we", "you", "i");

    private Languages() {}

    /** ISO 639-1 code, or null where the page says too little. */
    static @Nullable String of(String text, Page page) {
        String sample = sample(text, page);
        if (looksEnglish(sample)) {
            return ENGLISH;
        }
        return sample.chars().filter(Character::isLetter).count() < LEAST_LETTERS
                ? null
                : LanguageModel.languageOf(sample);
    }

    private static String sample(String text, Page page) {
        StringBuilder sample = new StringBuilder();
        for (Page.Part part : page.parts()) {
            if (sample.length() >= ENOUGH) {
                break;
            }
            if (part.segment().kind() == SegmentKind.BODY || part.segment().kind() == SegmentKind.HEADLINE) {
                Span span = part.segment().span();
                sample.append(text, span.begin(), Math.min(span.end(), span.begin() + ENOUGH))
                        .append('\n');
            }
        }
        return sample.toString();
    }

    private static boolean looksEnglish(String sample) {
        int words = 0;
        int known = 0;
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words++;
                known += FUNCTION_WORDS.contains(word) ? 1 : 0;
            }
        }
        return words > 0 && known >= SHARE_IN_ENGLISH * words;
    }
}
