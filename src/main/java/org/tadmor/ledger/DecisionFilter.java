package org.tadmor.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of decisions is narrowed to. */
record DecisionFilter(
        @Parameter(description = "What it is about.", example = "proposition") @Nullable
        List<DecisionKind> kind,

        @Parameter(description = "How it stands; without it, all but the withdrawn.", example = "in_force") @Nullable
        List<DecisionState> state,

        @Parameter(
                description = "Whether it contradicts another that was not withdrawn: of such the later holds.",
                example = "true")
        @Nullable
        Boolean contradicted,

        @Parameter(description = "An article whose words it holds on to, by id.", example = "4q8d1y7wz3m5k2rn")
        @Nullable
        List<String> article,

        @Parameter(description = "Who made it.", example = "m.haddad") @Nullable
        List<String> who) {}
