package org.tadmor.actor;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ActorKind;

/** What a list of actors is narrowed to. */
record ActorFilter(
        @Parameter(description = "Part of a name it was seen under, in any case.", example = "putin") @Nullable
        String name,

        @Parameter(description = "What it is.", example = "person") @Nullable
        List<ActorKind> kind,

        @Parameter(description = "The state or movement it belongs to, by registry key.", example = "RU") @Nullable
        List<String> state) {}
