package org.tadmor.proposition;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.EchoKind;

/**
 * A proposition with the account of where it came from.
 *
 * @param lineage steps from outlet to speaker, each with what it rests on
 * @param links other propositions: the same words, a part, the whole
 * @param joins how its claims were found to say the same
 */
public record PropositionDetail(
        @JsonUnwrapped PropositionSummary summary,
        List<Appearance> appearances,
        List<Origin> origins,
        @JsonRawValue @Schema(type = "array") String lineage,
        @JsonRawValue @Schema(type = "array") String links,
        @JsonRawValue @Schema(type = "array") String joins) {

    /** An article in which it shows, with the wordings there. */
    public record Appearance(
            String article,
            String outlet,
            @Nullable EchoKind echo,
            @Nullable String origin,
            List<Rendering> renderings) {}

    /** The words of one claim. */
    public record Rendering(String claim, String words) {}

    /**
     * A point where it entered the public record.
     *
     * @param informant public id of the actor who vouches, or null for a voice without identity
     * @param occasion the day stated, or null
     * @param basis what ties its articles to it
     */
    public record Origin(
            String id,
            @Nullable String informant,
            @Nullable String name,
            @Nullable String occasion,
            List<String> articles,
            List<String> claims,
            List<String> basis,
            @Nullable String body,
            @Nullable String state) {}
}
