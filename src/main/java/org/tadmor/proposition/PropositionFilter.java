package org.tadmor.proposition;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Standing;

/** What a list of propositions is narrowed to. */
record PropositionFilter(
        @Parameter(description = "Whose words they are: an actor, by id or name.", example = "Vladimir Putin") @Nullable
        List<String> speaker,

        @Parameter(description = "What the voice does by saying it.", example = "pledge") @Nullable
        List<Act> act,

        @Parameter(description = "How many origins stand behind it.", example = "single_origin") @Nullable
        List<Standing> standing,

        @Parameter(description = "The article in which it shows, by id.") @Nullable
        List<String> article) {}
