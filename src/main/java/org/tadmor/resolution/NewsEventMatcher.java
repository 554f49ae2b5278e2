package org.tadmor.resolution;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.PlacePrecision;
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
    private static final int PARTIES = 4;
    private static final int WINDOW = 4;
    private static final int REPORTED_WITHIN_DAYS = 8;
    private static final double SAID = 0.22;
    private static final double TELLS = 3;

    private final WordWeights weights = WordWeights.load("word-counts.tsv");

    @Override
    public String identity(EventProfile event) {
        return event.article() + ":" + event.main();
    }

    @Override
    public Keys keys(EventProfile event) {
        Set<String> own = new TreeSet<>();
        Set<String> sought = new TreeSet<>();
        String family = EventKinds.family(event.name()) + "|" + mode(event.actuality());
        own.add("in|" + event.article() + "|" + family);
        placed(event, family, own, sought);
        between(event, family, own, sought);
        if (event.place() != null && EventKinds.isRestedOn(event.name())) {
            rested(event, own, sought);
        }
        conversed(event, own, sought);
        if (EventRelations.isHarm(event)) {
            sought.add("in|" + event.article() + "|" + EventKinds.family("attack") + "|" + mode(event.actuality()));
        }
        if (isLeading(event)) {
            told(event, own, sought);
        }
        sought.addAll(own);
        return new Keys(List.copyOf(own), List.copyOf(sought));
    }

    /**
     * Where something happened, and within which days: those that the words tell, else those of the report. What has
     * neither is looked for by all, and looks for all; there is little of it.
     */
    private static void placed(EventProfile event, String family, Set<String> own, Set<String> sought) {
        if (event.place() == null) {
            return;
        }
        String key = "at|" + family + "|" + event.place().key() + "|";
        Period time = event.time();
        Period published = event.published();
        own.add(key + "any");
        sought.add(key + "undated");
        if (time == null && published == null) {
            own.add(key + "undated");
            sought.add(key + "any");
        }
        if (time != null && isShort(time)) {
            own.add(key + "in " + time.begin().getYear());
            for (LocalDate day = first(time); !day.isAfter(last(time)); day = day.plusDays(1)) {
                window(day, key + "seen ", own, sought);
            }
        } else if (published != null) {
            window(first(published), key + "seen ", own, sought);
        }
        if (time != null && !isShort(time)) {
            for (int year = time.begin().getYear(); year <= last(time).getYear(); year++) {
                own.add(key + "around " + year);
                sought.add(key + "in " + year);
            }
        } else if (time != null) {
            sought.add(key + "around " + time.begin().getYear());
        }
        if (time != null && published != null && !isShort(time)) {
            own.add(key + "around " + time.begin().getYear());
            sought.add(key + "around " + time.begin().getYear());
        }
    }

    private static void window(LocalDate day, String key, Set<String> own, Set<String> sought) {
        long window = Math.floorDiv(day.toEpochDay(), WINDOW);
        own.add(key + window);
        sought.add(key + (window - 1));
        sought.add(key + window);
        sought.add(key + (window + 1));
    }

    /** Who does it with or to whom, within the days told or those of the report; for what is said, who says it. */
    private static void between(EventProfile event, String family, Set<String> own, Set<String> sought) {
        Period seen = event.time() != null && isShort(event.time()) ? event.time() : event.published();
        List<String> keys = new ArrayList<>();
        List<String> parties = parties(event);
        for (int i = 0; i < Math.min(PARTIES, parties.size()); i++) {
            for (int j = i + 1; j < Math.min(PARTIES, parties.size()); j++) {
                keys.add("by|" + family + "|" + parties.get(i) + "|" + parties.get(j) + "|");
            }
        }
        if (event.saying()) {
            actors(event, ParticipantRole.AGENT).forEach(agent -> keys.add("by|" + family + "|" + agent + "|"));
        }
        for (String key : keys) {
            own.add(key + "any");
            sought.add(key + "undated");
            if (seen == null) {
                own.add(key + "undated");
                sought.add(key + "any");
            } else {
                window(first(seen), key, own, sought);
            }
        }
    }

    /** Events at one place within few days of which one may rest on the other. */
    private static void rested(EventProfile event, Set<String> own, Set<String> sought) {
        String key = "on|" + (event.place() == null ? "" : event.place().key()) + "|";
        own.add(key + "any");
        sought.add(key + "undated");
        if (event.published() == null) {
            own.add(key + "undated");
            sought.add(key + "any");
        } else {
            window(first(event.published()), key, own, sought);
        }
    }

    /** Between which two it is said or talked, within few days. */
    private static void conversed(EventProfile event, Set<String> own, Set<String> sought) {
        if (event.published() != null && EventRelations.isWords(event)) {
            List<String> parties = parties(event);
            for (int i = 0; i < Math.min(PARTIES, parties.size()); i++) {
                for (int j = i + 1; j < Math.min(PARTIES, parties.size()); j++) {
                    String key = "words|" + parties.get(i) + "|" + parties.get(j) + "|";
                    window(first(event.published()), key, own, sought);
                }
            }
        } else if (EventRelations.isWords(event)) {
            own.add("words|" + event.article());
            sought.add("words|" + event.article());
        }
    }

    @Override
    public Optional<Rest> rests(EventProfile event, EventProfile other) {
        if (isNearPublished(event, other)) {
            Optional<Rest> part =
                    EventRelations.between(event, other, identity(event).compareTo(identity(other)) < 0);
            if (part.isPresent()) {
                return part;
            }
        }
        boolean placed = event.place() != null
                && other.place() != null
                && event.place().key().equals(other.place().key());
        if (!placed || !isNearPublished(event, other)) {
            return Optional.empty();
        }
        if (event.name().equals("proposal") && other.name().equals("pledge") && other.actuality() == Actuality.ACTUAL) {
            List<String> shared = new ArrayList<>(other.said());
            String place = String.valueOf(other.placeName()).toLowerCase(Locale.ROOT);
            shared.removeIf(stem -> !event.words().contains(stem) || weights.of(stem) < TELLS || place.contains(stem));
            return shared.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Rest(
                            Rest.Kind.BUILDS_ON,
                            Math.min(1, 0.3 + 0.1 * shared.size()),
                            "proposes what is pledged: " + String.join(", ", shared)));
        }
        boolean back = event.name().equals("territory_retaken") && other.name().equals("territory_seized");
        return back && event.actuality() == Actuality.ACTUAL && isEarlier(other, event)
                ? Optional.of(new Rest(Rest.Kind.FOLLOWS, 0.7, "retaken after it was seized"))
                : Optional.empty();
    }

    private static boolean isEarlier(EventProfile one, EventProfile other) {
        return one.time() != null
                && other.time() != null
                && one.time().end().isBefore(other.time().begin());
    }

    private void told(EventProfile event, Set<String> own, Set<String> sought) {
        List<String> telling = weights.telling(event.words(), TELLING);
        Period published = event.published();
        for (int i = 0; i < telling.size(); i++) {
            for (int j = i + 1; j < telling.size(); j++) {
                String left = telling.get(i);
                String right = telling.get(j);
                String key = "told|" + (left.compareTo(right) < 0 ? left + "|" + right : right + "|" + left) + "|";
                if (published == null) {
                    own.add(key + "undated");
                } else {
                    window(first(published), key, own, sought);
                }
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
        if (left.place() != null
                && right.place() != null
                && !left.place().key().equals(right.place().key())) {
            boolean towns = left.place().precision() == PlacePrecision.CITY
                    && right.place().precision() == PlacePrecision.CITY;
            return isSingle(left) && towns
                    ? Likeness.apart("different towns")
                    : Likeness.doubtful(0.2, "different places");
        }
        double told = !within && isLeading(left) && isLeading(right) ? weights.cosine(left.words(), right.words()) : 0;
        if (told >= STORY && isNearPublished(left, right)) {
            return Likeness.same(Math.min(1, 0.5 + told), "headlines and leads tell the same");
        }
        return byParts(left, right);
    }

    /** Whether an undated event may be the dated other one: what is told without a date is of the last few days. */
    private static boolean isReportOf(EventProfile undated, EventProfile dated) {
        Period published = undated.published();
        Period time = dated.time();
        if (undated.time() != null || published == null || time == null || !isShort(time)) {
            return true;
        }
        return !time.end().isBefore(published.begin().minusDays(REPORTED_WITHIN_DAYS))
                && time.begin().isBefore(published.end().plusDays(1));
    }

    /** Whether it is a kind of which there is hardly more than one at a place within few days. */
    private static boolean isSingle(EventProfile event) {
        return event.name().startsWith("territory") || event.name().equals("withdrawal");
    }

    private Likeness byParts(EventProfile left, EventProfile right) {
        boolean dated = left.time() != null && right.time() != null;
        boolean placed = left.place() != null && right.place() != null;
        double agents = shared(left, right, ParticipantRole.AGENT);
        double others = shared(left, right, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE);
        double parties = EventKinds.isMutual(left.name()) ? mutual(left, right) : 0;
        if (EventKinds.isMutual(left.name()) && parties < 0) {
            return Likeness.apart("between different parties");
        }
        if (!left.said().isEmpty() && !right.said().isEmpty() && left.name().equals("pledge")) {
            return pledged(left, right, agents);
        }
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
        if (placed && isSingle(left) && (dated || isNearPublished(left, right))) {
            score = Math.max(score, dated ? 0.8 : 0.65);
        }
        return score >= JOINED
                ? Likeness.same(
                        Math.min(1, score), "same kind, " + (placed ? "place" : "parties") + (dated ? " and time" : ""))
                : Likeness.doubtful(
                        Math.max(0, score), score >= CLOSE ? "same kind, too little shared" : "same kind only");
    }

    /** Two pledges are one if the same side pledges the same within few days; what is pledged tells them apart. */
    private Likeness pledged(EventProfile left, EventProfile right, double agents) {
        double said = weights.cosine(left.said(), right.said());
        boolean same = agents > 0.6 && said >= SAID && isNearPublished(left, right);
        return same
                ? Likeness.same(Math.min(1, 0.6 + said), "the same pledged by the same")
                : agents > 0.6 && said < SAID / 2
                        ? Likeness.apart("something else is pledged")
                        : Likeness.doubtful(0.3, "pledges, not shown to be the same");
    }

    /** The share of the smaller side's actors that both have; -1 where both have some and share none, 0 where one has none. */
    private static double shared(EventProfile left, EventProfile right, ParticipantRole... roles) {
        return share(actors(left, roles), actors(right, roles));
    }

    /** How many of the parties two talks share; -1 where each has two or more and they are not the same. */
    private static double mutual(EventProfile left, EventProfile right) {
        Set<String> one = actors(left, ParticipantRole.AGENT, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE);
        Set<String> other = actors(right, ParticipantRole.AGENT, ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE);
        if (Math.min(one.size(), other.size()) < 2) {
            return 0;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        double share = both.size() / (double) (one.size() + other.size() - both.size());
        return both.size() < 2 ? -1 : share;
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

    /** Of what, where, and for what is said by whom: "Recapture of Palmyra", "Air strike in Aleppo", "Pledge by NATO". */
    @Override
    public String title(List<EventProfile> mentions, UnaryOperator<String> names) {
        EventProfile best = mentions.get(0);
        for (EventProfile mention : mentions) {
            best = detail(mention) > detail(best) ? mention : best;
        }
        String kind = EventKinds.title(mentions.get(0).name());
        boolean by = best.type().verbal();
        List<String> agents = names(mentions, names, ParticipantRole.AGENT);
        List<String> others = names(mentions, names, ParticipantRole.ADDRESSEE);
        if (EventKinds.isMutual(best.name()) && !agents.isEmpty() && !others.isEmpty()) {
            return kind + " between " + agents.get(0) + " and " + others.get(0);
        }
        if (by && !agents.isEmpty()) {
            return kind + " by " + agents.get(0);
        }
        String place = placeName(mentions);
        return place == null ? kind : kind + EventKinds.link(best.name()) + place;
    }

    /** The names in one role, those of most mentions first. */
    private static List<String> names(List<EventProfile> mentions, UnaryOperator<String> names, ParticipantRole role) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (EventProfile mention : mentions) {
            for (EventProfile.Part part : mention.parts()) {
                if (part.role() == role) {
                    counts.merge(names.apply(part.actor()), 1, Integer::sum);
                }
            }
        }
        List<String> ordered = new ArrayList<>(counts.keySet());
        ordered.removeIf(String::isEmpty);
        ordered.sort(Comparator.comparingInt((String name) -> -counts.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()));
        return ordered;
    }

    private static @Nullable String placeName(List<EventProfile> mentions) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (EventProfile mention : mentions) {
            if (mention.placeName() != null) {
                counts.merge(mention.placeName(), 1, Integer::sum);
            }
        }
        String most = null;
        for (String name : counts.keySet()) {
            most = most == null || counts.getOrDefault(name, 0) > counts.getOrDefault(most, 0) ? name : most;
        }
        return most;
    }

    private static int detail(EventProfile event) {
        return (event.place() == null ? 0 : 4)
                + (event.time() == null ? 0 : 2)
                + (event.parts().isEmpty() ? 0 : 1);
    }
}
