package org.tadmor.event;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.Standing;

/** What a list of events is narrowed to. */
record EventFilter(
        @Parameter(description = "Root category, after PLOVER.", example = "assault") @Nullable
        List<EventType> type,

        @Parameter(description = "Readable kind.", example = "pledge") @Nullable
        List<String> name,

        @Parameter(description = "Part of the title, in any case.", example = "palmyra") @Nullable
        String title,

        @Parameter(description = "An actor that takes part, by id or name.", example = "Vladimir Putin") @Nullable
        List<String> participant,

        @Parameter(description = "Whether it is said to have happened.", example = "actual") @Nullable
        List<Actuality> actuality,

        @Parameter(description = "How many origins stand behind it.", example = "multi_origin") @Nullable
        List<Standing> standing,

        @Parameter(description = "Outlet that reports it, by id, domain or name.", example = "ndtv.com") @Nullable
        List<String> outlet,

        @Parameter(description = "First day of the event.", example = "2016-03-27") @Nullable
        LocalDate eventFrom,

        @Parameter(description = "Last day of the event.", example = "2016-03-27") @Nullable
        LocalDate eventTo) {}
