package org.tadmor.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Words of the article that show a part of a claim.
 *
 * @param voice position in the chain of the voice that they name; null: they name none
 * @param quote the words themselves, where they name a voice
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record ClaimWords(String part, @Nullable Integer voice, int begin, int end, String quote) {}
