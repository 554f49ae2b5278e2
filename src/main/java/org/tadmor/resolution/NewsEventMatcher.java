package org.tadmor.resolution;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.SegmentKind;

/**
 * Decides on two event mentions by kind, place, time, parties and actuality, and for the events of two headlines or
 * leads by their words, weighed by frozen counts. A planned event is never an actual one; two sayings of one kind are one
 * only between the same parties at one time.
 */
public final class NewsEventMatcher implements EventMatcher {

    private static final int TELLING = 7;
    private static final int DAYS_APART = 2;
    private static final double STORY = 0.24;
    private static final double JOINED = 0.6;
    private static final double CLOSE = 0.45;
    private static final int NEAR_DUPLICATE_DAYS = 3;

    private final WordWeights weights = WordWeights.load();

    @Override
    public String identity(EventProfile event) {
        return event.article() + ":" + event.trigger();
    }

    @Override
    public Keys keys(EventProfile event) {
        Set<String> own = new TreeSet<>();
        Set<String> sought = new TreeSet<>();
        String family = EventKinds.family(event.name()) + "|" + mode(event.actuality());
        own.add("in|" + event.article() + "|" + family);
        placed(event, family, own, sought);
        between(event, family, own);
        if (isLeading(event)) {
            told(event, own);
        }
        sought.addAll(own);
        return new Keys(List.copyOf(own), List.copyOf(sought));
    }

    private static void placed(EventProfile event, String family, Set<String> own, Set<String> sought) {
        if (event.place() == null) {
            return;
        }
        String key = "at|" + family + "|" + event.place() + "|";
        Period time = event.time();
        if (time != null && isShort(time)) {
            own.add(key + "dated");
            for (LocalDate day = first(time); !day.isAfter(last(time)); day = day.plusDays(1)) {
                own.add(key + day);
                sought.add(key + day.minusDays(1));
                sought.add(key + day.plusDays(1));
            }
            sought.add(key + "undated");
            return;
        }
        own.add(key + (time == null ? "undated" : "long|" + time.begin().getYear()));
        LocalDate published = event.published() == null ? null : first(event.published());
        if (published == null) {
            sought.add(key + "dated");
        }
        for (int back = 0; published != null && time == null && back <= NEAR_DUPLICATE_DAYS; back++) {
            own.add(key + published.minusDays(back));
            sought.add(key + published.minusDays(back));
        }
    }

    private static void between(EventProfile event, String family, Set<String> own) {
        List<String> parties = parties(event);
        Period seen = event.time() != null && isShort(event.time()) ? event.time() : event.published();
        String when = seen == null ? "undated" : Long.toString(first(seen).toEpochDay() / NEAR_DUPLICATE_DAYS);
        String next = seen == null ? when : Long.toString(first(seen).toEpochDay() / NEAR_DUPLICATE_DAYS + 1);
        for (int i = 0; i < Math.min(4, parties.size()); i++) {
            for (int j = i + 1; j < Math.min(4, parties.size()); j++) {
                String pair = "by|" + family + "|" + parties.get(i) + "|" + parties.get(j) + "|";
                own.add(pair + when);
                own.add(pair + next);
            }
        }
    }

    private void told(EventProfile event, Set<String> own) {
        List<String> telling = weights.telling(event.words(), TELLING);
        for (int i = 0; i < telling.size(); i++) {
            for (int j = i + 1; j < telling.size(); j++) {
                String left = telling.get(i);
                String right = telling.get(j);
                own.add("told|" + (left.compareTo(right) < 0 ? left + "|" + right : right + "|" + left));
            }
        }
    }

    @Override
    public Likeness decide(EventProfile left, EventProfile right) {
        boolean within = left.article().equals(right.article());
        boolean kind = EventKinds.family(left.name()).equals(EventKinds.family(right.name()));
        if (!kind) {
            return within
                    ? Likeness.apart("different kinds in one article")
                    : Likeness.doubtful(0.1, "different kinds");
        }
        if (!mode(left.actuality()).equals(mode(right.actuality()))) {
            return Likeness.apart("one is told as actual, the other not");
        }
        Period one = when(left);
        Period other = when(right);
        if (one != null && other != null && !isNear(one, other)) {
            return Likeness.apart("different times");
        }
        if (left.place() != null && right.place() != null && !left.place().equals(right.place())) {
            return Likeness.doubtful(0.2, "different places");
        }
        double told = !within && isLeading(left) && isLeading(right) ? weights.cosine(left.words(), right.words()) : 0;
        if (told >= STORY && isNearPublished(left, right)) {
            return Likeness.same(Math.min(1, 0.5 + told), "headlines and leads tell the same");
        }
        return byParts(left, right);
    }

    private static Likeness byParts(EventProfile left, EventProfile right) {
        boolean dated = left.time() != null && right.time() != null;
        boolean placed = left.place() != null && right.place() != null;
        double agents = shared(left, right, ParticipantRole.AGENT);
        double others = shared(left, right, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE);
        double parties = EventKinds.isMutual(left.name()) ? mutual(left, right) : 0;
        if (left.saying() || right.saying() || EventKinds.isMutual(left.name())) {
            boolean same = parties > 0.6 || agents > 0.6 && others > 0.6;
            return same && isNearPublished(left, right)
                    ? Likeness.same(dated ? 0.9 : 0.75, "same kind between the same parties at one time")
                    : Likeness.doubtful(0.3, "same kind, parties not shown to be the same");
        }
        double score = (placed ? 0.45 : 0)
                + (dated ? 0.25 : 0)
                + 0.25 * Math.max(0, agents)
                + 0.25 * Math.max(0, others)
                - (agents < 0 ? 0.2 : 0);
        if (!dated && !isNearPublished(left, right)) {
            score -= 0.3;
        }
        if (placed && left.name().startsWith("territory") && (dated || isNearPublished(left, right))) {
            score = Math.max(score, 0.65);
        }
        return score >= JOINED
                ? Likeness.same(
                        Math.min(1, score), "same kind, " + (placed ? "place" : "parties") + (dated ? " and time" : ""))
                : Likeness.doubtful(
                        Math.max(0, score), score >= CLOSE ? "same kind, too little shared" : "same kind only");
    }

    /** The share of the smaller side's actors that both have; -1 where both have some and share none, 0 where one has none. */
    private static double shared(EventProfile left, EventProfile right, ParticipantRole... roles) {
        return share(actors(left, roles), actors(right, roles));
    }

    private static double mutual(EventProfile left, EventProfile right) {
        Set<String> one = actors(left, ParticipantRole.AGENT, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE);
        Set<String> other = actors(right, ParticipantRole.AGENT, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE);
        return Math.min(one.size(), other.size()) < 2 ? 0 : share(one, other);
    }

    private static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (String actor : one) {
            common += other.contains(actor) ? 1 : 0;
        }
        return common == 0 ? -1 : common / (double) Math.min(one.size(), other.size());
    }

    private static Set<String> actors(EventProfile event, ParticipantRole... roles) {
        Set<String> actors = new HashSet<>();
        for (EventProfile.Part part : event.parts()) {
            for (ParticipantRole role : roles) {
                if (part.role() == role) {
                    actors.add(part.actor());
                }
            }
        }
        return actors;
    }

    private static List<String> parties(EventProfile event) {
        List<String> parties = new ArrayList<>(new TreeSet<>(
                actors(event, ParticipantRole.AGENT, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE)));
        return List.copyOf(parties);
    }

    private static boolean isLeading(EventProfile event) {
        return event.segment() == SegmentKind.HEADLINE || event.segment() == SegmentKind.BODY && event.trigger() < 400;
    }

    private static String mode(Actuality actuality) {
        return switch (actuality) {
            case ACTUAL, BACKGROUND, NEGATED -> "actual";
            case PLANNED -> "planned";
            case HYPOTHETICAL -> "hypothetical";
        };
    }

    /** When it happened as far as the words say, else not. */
    private static @Nullable Period when(EventProfile event) {
        return event.time();
    }

    private static boolean isNear(Period one, Period other) {
        boolean days = one.precision().compareTo(Precision.DAY) <= 0
                && other.precision().compareTo(Precision.DAY) <= 0;
        return days
                ? one.begin().minusHours(12).isBefore(other.end())
                        && other.begin().minusHours(12).isBefore(one.end())
                : one.overlaps(other);
    }

    private static boolean isNearPublished(EventProfile left, EventProfile right) {
        Period one = left.published();
        Period other = right.published();
        return one == null
                || other == null
                || Math.abs(Duration.between(one.begin(), other.begin()).toDays()) <= DAYS_APART;
    }

    private static boolean isShort(Period period) {
        return Duration.between(period.begin(), period.end()).toDays() <= 4;
    }

    private static LocalDate first(Period period) {
        return period.begin().toLocalDate();
    }

    private static LocalDate last(Period period) {
        return period.end().minusNanos(1).toLocalDate();
    }

    @Override
    public String title(List<EventProfile> mentions) {
        EventProfile best = mentions.get(0);
        for (EventProfile mention : mentions) {
            best = detail(mention) > detail(best) ? mention : best;
        }
        String kind = EventKinds.title(best.name());
        return best.place() == null
                ? kind
                : kind + (best.name().startsWith("territory") ? " of " : " in ") + name(best.place());
    }

    private static int detail(EventProfile event) {
        return (event.place() == null ? 0 : 4)
                + (event.time() == null ? 0 : 2)
                + (event.parts().isEmpty() ? 0 : 1);
    }

    /** "palmyra" as a name; a registry key stays as it is. */
    private static String name(String place) {
        StringBuilder name = new StringBuilder(place);
        for (int i = 0; i < name.length(); i++) {
            boolean start = i == 0 || name.charAt(i - 1) == ' ';
            if (start) {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }
}
