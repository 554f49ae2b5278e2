package org.tadmor.dossier;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.dossier.DossierSearch.Dated;
import org.tadmor.event.EventSummary;
import org.tadmor.proposition.Counted;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Verdict;

/**
 * Says in plain sentences what is known of an event: what, when, where, who reports it, how many origins that is, where
 * reports differ, and who is silent. Every number has a sentence or clause of its own; nothing is called true or false.
 */
final class EventSentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final EventSummary event;
    private final List<String> sentences = new ArrayList<>();

    private EventSentences(EventSummary event) {
        this.event = event;
    }

    /**
     * The account of an event.
     *
     * @param first the first dated report of it, and last the last one
     * @param outlets those that report it as actual
     * @param informants names of those its origins go back to
     * @param unnamed how many of its origins have no name
     * @param verdicts how many disagreements on it came to which verdict
     * @param silent outlets of the corpus that do not report it
     */
    static String of(
            EventSummary event,
            @Nullable Dated first,
            @Nullable Dated last,
            List<String> outlets,
            List<String> informants,
            int unnamed,
            Map<Verdict, Integer> verdicts,
            List<String> silent) {
        EventSentences all = new EventSentences(event);
        all.what();
        all.reported(outlets, first, last);
        all.origins(informants, unnamed);
        all.differences(verdicts);
        if (!silent.isEmpty()) {
            all.say("%s of the corpus %s not report it: %s"
                    .formatted(
                            Counted.of(silent.size(), "outlet", "outlets"),
                            silent.size() == 1 ? "does" : "do",
                            Counted.list(silent)));
        }
        return String.join(" ", all.sentences);
    }

    private void say(String sentence) {
        sentences.add(Counted.sentence(sentence));
    }

    private void what() {
        EventSummary.Time time = event.time();
        EventSummary.Place place = event.place();
        String where = place == null ? "" : ", at " + place.name();
        say(event.title()
                + (time == null || event.title().contains(DAY.format(time.begin())) ? "" : ", " + when(time))
                + (place == null || event.title().contains(place.name()) ? "" : where)
                + (event.actuality() == Actuality.ACTUAL ? "" : " (reported as " + actuality() + ")"));
        if (time == null) {
            say("when is not known");
        }
    }

    private String actuality() {
        return switch (event.actuality()) {
            case ACTUAL -> "having happened";
            case PLANNED -> "planned";
            case HYPOTHETICAL -> "possible";
            case NEGATED -> "not having happened";
            case BACKGROUND -> "background";
        };
    }

    private static String when(EventSummary.Time time) {
        String begin = DAY.format(time.begin());
        String last = DAY.format(time.end().minusSeconds(1));
        return begin.equals(last) ? "on " + begin : "between " + begin + " and " + last;
    }

    private void reported(List<String> outlets, @Nullable Dated first, @Nullable Dated last) {
        EventSummary.Numbers numbers = event.numbers();
        if (numbers.outlets() == 0) {
            say("no outlet reports that it happened");
        } else {
            say("%s %s that it happened, in %s%s"
                    .formatted(
                            Counted.of(numbers.outlets(), "outlet", "outlets"),
                            numbers.outlets() == 1 ? "reports" : "report",
                            Counted.of(numbers.articles(), "article", "articles"),
                            outlets.isEmpty() ? "" : ": " + Counted.list(outlets)));
        }
        if (first != null && last != null) {
            String begin = Counted.date(first.published());
            String end = Counted.date(last.published());
            say("the first dated report is %s's, %s%s"
                    .formatted(
                            first.outlet(),
                            begin,
                            begin.equals(end) ? "" : ", the last %s's, %s".formatted(last.outlet(), end)));
        }
        say("%s %s in an outlet's own voice, reprints of one text counted once"
                .formatted(
                        Counted.of(numbers.unattributed(), "report", "reports"),
                        numbers.unattributed() == 1 ? "is" : "are"));
    }

    private void origins(List<String> informants, int unnamed) {
        EventSummary.Numbers numbers = event.numbers();
        if (event.standing() == Standing.CONTESTED) {
            say("one voice reports it and another denies it");
        }
        if (numbers.origins() == 0) {
            say("no claim with an origin states it");
            return;
        }
        say("the claims that state it go back to " + Counted.origins(numbers.origins(), unnamed, informants));
        say(Counted.behind(numbers.principals(), numbers.states()));
    }

    private void differences(Map<Verdict, Integer> verdicts) {
        List<String> parts = new ArrayList<>();
        verdicts.forEach((verdict, count) -> parts.add(Counted.of(verdict, count)));
        if (!parts.isEmpty()) {
            say("reports of it show " + Counted.list(parts));
        }
    }
}
