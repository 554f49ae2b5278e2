package org.tadmor.outlet;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of outlets is narrowed to. */
record OutletFilter(
        @Parameter(description = "Part of the name, in any case.", example = "times") @Nullable
        String name,

        @Parameter(description = "Domain of the site.", example = "ndtv.com") @Nullable
        List<String> domain,

        @Parameter(description = "What kind of outlet.", example = "agency") @Nullable
        List<OutletKind> kind,

        @Parameter(description = "ISO 3166-1 alpha-2 code of its country.", example = "IN") @Nullable
        List<String> country) {}
