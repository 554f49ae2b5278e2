package org.tadmor.proposition;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Verdict;

/** What a list of disagreements is narrowed to. */
record DisagreementFilter(
        @Parameter(description = "The point on which they differ.", example = "value") @Nullable
        List<DisagreementType> type,

        @Parameter(description = "What comparing them came to.", example = "apparent") @Nullable
        List<Verdict> verdict,

        @Parameter(description = "The event both speak of, by id.") @Nullable
        List<String> event,

        @Parameter(description = "A claim on either side, by id.") @Nullable
        List<String> claim) {}
