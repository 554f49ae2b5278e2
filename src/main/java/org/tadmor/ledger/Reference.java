package org.tadmor.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about: an id, or the words of an article by their place. In JSON an id may stand by itself.
 *
 * @param id of an actor, event, proposition, claim or disagreement
 * @param begin offset in Unicode code points, as is end
 */
@Schema(description = "An id of a resource, or the words of an article by their place. An id may stand by itself.")
record Reference(
        @Schema(example = "9mhfbakzv4ehmmg5") @Nullable String id,
        @Nullable String article,
        @Nullable Integer begin,
        @Nullable Integer end) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Reference(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("article") @Nullable String article,
            @JsonProperty("begin") @Nullable Integer begin,
            @JsonProperty("end") @Nullable Integer end) {
        this.id = id;
        this.article = article;
        this.begin = begin;
        this.end = end;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference of(String id) {
        return new Reference(id, null, null, null);
    }
}
