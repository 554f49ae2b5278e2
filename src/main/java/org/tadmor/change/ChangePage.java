package org.tadmor.change;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Some changes, in their order. */
record ChangePage(List<ChangeItem> items, Position page) {

    ChangePage {
        items = List.copyOf(items);
    }

    /**
     * Where it goes on.
     *
     * @param next the cursor to go on with, now or later; always there
     * @param more whether there are more changes already
     */
    @Schema(name = "ChangePosition")
    record Position(
            @Schema(description = "The cursor to go on with, now or later.", example = "4711")
            String next,

            int limit,

            @Schema(description = "Whether there are more changes already.")
            boolean more) {}
}
