package org.tadmor.resolution;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.KnownTitle;
import org.tadmor.registry.Registry;
import org.tadmor.registry.Spelling;
import org.tadmor.registry.TitleWords;

/** Offices: a title in a body or state, in the month in which an article shows it. */
final class Offices {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final Registry registry;

    Offices(Registry registry) {
        this.registry = registry;
    }

    /** The keys of the offices that these titles pin, in their order: "spokesman|ru.presidency|2016-03". */
    List<String> of(ActorProfile actor) {
        List<String> offices = new ArrayList<>();
        if (actor.published() == null) {
            return offices;
        }
        String month = MONTH.format(actor.published().begin());
        for (Referent.Role role : actor.roles()) {
            KnownTitle title = title(role.title());
            if (title == null || role.body() == null || role.title().startsWith("former ")) {
                continue;
            }
            String head = TitleWords.normal(title.title());
            boolean unlisted = role.body().indexOf(' ') > 0;
            boolean one = title.oneHolder() && !head.equals("counterpart");
            if (one || head.equals("spokesman") || head.equals("lawyer") && unlisted) {
                String office = head + "|" + body(title, role.body()) + "|" + month;
                if (!offices.contains(office)) {
                    offices.add(office);
                }
            }
        }
        return offices;
    }

    /** The listed title that these words end with: "foreign minister" in "russian foreign minister". */
    @Nullable
    KnownTitle title(String words) {
        String rest = Spelling.lower(words);
        while (true) {
            KnownTitle title = registry.title(rest);
            int space = rest.indexOf(' ');
            if (title != null || space < 0) {
                return title;
            }
            rest = rest.substring(space + 1);
        }
    }

    /** The body of a title: a state's presidency for its president, else what the text says. */
    String body(KnownTitle title, String body) {
        boolean state =
                body.indexOf('.') < 0 && title.bodyType() != null && registry.bodyOf(body, title.bodyType()) != null;
        return state ? body + "." + title.bodyType() : body;
    }
}
