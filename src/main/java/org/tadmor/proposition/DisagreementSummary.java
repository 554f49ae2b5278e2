package org.tadmor.proposition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Verdict;

/**
 * A disagreement: two statements that differ on one point, with a verdict that is mechanical and explained.
 *
 * @param id its public id
 * @param why the reasons of the verdict
 * @param event public id of the event both speak of, or null
 * @param samePrincipal whether the voices speak for one body, or null where that is not known
 * @param sameState whether they speak for one state or movement, or null
 */
public record DisagreementSummary(
        String id,
        DisagreementType type,
        Verdict verdict,
        List<String> why,
        @Nullable String event,
        @Nullable Boolean samePrincipal,
        @Nullable Boolean sameState,
        @Nullable Side a,
        @Nullable Side b) {

    public DisagreementSummary {
        why = List.copyOf(why);
    }

    /**
     * One side.
     *
     * @param claim public id of the claim, or null where the outlet says it in its own voice
     * @param article public id of the article
     * @param value what it says on the point
     * @param words that say it
     * @param begin where these stand in the article's text, in Unicode code points
     * @param end first code point after them
     */
    public record Side(
            @Nullable String claim, String article, String outlet, String value, String words, int begin, int end) {}
}
