package org.tadmor.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.EventMention.Participant;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Segment;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.PlacePrecision;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Tells which events of one article are told more than once in it ("will propose …", "the proposal"), and which say too
 * little to be known again elsewhere: no lexicon names them and the learned decision is unsure, or neither who nor where
 * nor when is told. Depends on the article alone.
 */
public final class Retellings {

    private static final double SURE = 0.45;
    private static final double LIKELY = 0.5;
    private static final int LEAD = 400;
    private static final int BACK = 40;
    private static final int CONTENT = 300;
    private static final int SHORT = 4;
    private static final double ALIKE = 0.5;
    private static final Pattern DEFINITE = Pattern.compile(
            "\\b(the|this|that|these|those|his|her|their|its|such)\\s+(?:[\\p{L}-]+['’]?s?\\s+){0,3}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:another|separate|second|third|other|new|different|further|more|additional|previous|earlier|last|next|"
                    + "similar|first|future|planned)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLEMENT =
            Pattern.compile("^\\s+(?:of|on|against|at|in|between|with|by|from|to)\\b");
    private static final Set<String> TO_SOMEBODY =
            Set.of("congratulation", "thanks", "condolence", "apology", "accusation");

    private final String text;
    private final Extraction extraction;
    private final Map<Integer, Place> places;
    private final List<Span> headlines;
    private final int[] mains;
    private final boolean[] kept;

    private Retellings(String text, Extraction extraction, Map<Integer, Place> places) {
        this.text = text;
        this.extraction = extraction;
        this.places = places;
        this.headlines = extraction.segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.HEADLINE)
                .map(Segment::span)
                .toList();
        this.mains = new int[extraction.events().size()];
        this.kept = new boolean[mains.length];
        join();
        keep();
    }

    /** @param places the places that the article's referents mean */
    public static Retellings of(String text, Extraction extraction, Map<Integer, Place> places) {
        return new Retellings(text, extraction, places);
    }

    /** The event, by its index, that tells most of the same; the event itself where it is told once. */
    public int main(int event) {
        return mains[event];
    }

    /** Whether the event says enough to be known again. */
    public boolean keeps(int event) {
        return kept[event];
    }

    private void join() {
        Arrays.setAll(mains, i -> i);
        Map<String, List<Integer>> byFamily = new HashMap<>();
        for (int i = 0; i < mains.length; i++) {
            List<Integer> family =
                    byFamily.computeIfAbsent(EventKinds.family(event(i).name()), name -> new ArrayList<>());
            for (int k = family.size() - 1; k >= Math.max(0, family.size() - BACK); k--) {
                if (isSame(family.get(k), i)) {
                    mains[i] = mains[family.get(k)];
                    break;
                }
            }
            family.add(i);
        }
        byFamily.values().forEach(this::lookAhead);
        fullest();
    }

    /** "The initiative came as a surprise. The union proposes …": what is named before it is told. */
    private void lookAhead(List<Integer> family) {
        for (int k = family.size() - 2; k >= 0; k--) {
            int named = family.get(k);
            int told = family.get(k + 1);
            if (mains[named] == named && mains[told] > named && refersBack(event(named)) && isSame(told, named)) {
                int from = mains[told];
                for (int later : family.subList(k + 1, Math.min(family.size(), k + 1 + BACK))) {
                    mains[later] = mains[later] == from ? named : mains[later];
                }
            }
        }
    }

    /** Each group goes by the mention that tells most. */
    private void fullest() {
        int[] best = new int[mains.length];
        Arrays.fill(best, -1);
        for (int i = 0; i < mains.length; i++) {
            int first = mains[i];
            best[first] = best[first] < 0 || detail(i) > detail(best[first]) ? i : best[first];
        }
        for (int i = 0; i < mains.length; i++) {
            mains[i] = best[mains[i]];
        }
    }

    private int detail(int index) {
        EventMention event = event(index);
        return 2 * agents(event).size()
                + 2 * others(event).size()
                + (event.place() < 0 ? 0 : 2)
                + (event.time() < 0 ? 0 : 2)
                + (event.actuality() == Actuality.ACTUAL ? 1 : 0);
    }

    private void keep() {
        for (int i = 0; i < mains.length; i++) {
            kept[i] = says(i);
        }
        for (int i = 0; i < mains.length; i++) {
            kept[i] |= kept[mains[i]] && isNamed(event(i)) && mains[i] != i;
        }
        leadWithSomething();
    }

    private boolean says(int index) {
        EventMention event = event(index);
        if (!isNamed(event) && !isSure(event)) {
            return false;
        }
        return !agents(event).isEmpty()
                || !others(event).isEmpty()
                || event.place() >= 0
                || event.time() >= 0
                || !event.quantities().isEmpty()
                || isLeading(event);
    }

    private static boolean isNamed(EventMention event) {
        return !event.rule().equals("event.learned") && !event.rule().equals("event.overruled");
    }

    /** A plan that only sounds like a commitment is what somebody pledges, announces or expects. */
    private static boolean isSure(EventMention event) {
        return event.actuality() == Actuality.ACTUAL
                && event.type() != EventType.AGREE
                && event.confidence() >= (event.rule().equals("event.learned") ? SURE : LIKELY);
    }

    /** What an article is about is kept also where it is unsure. */
    private void leadWithSomething() {
        int surest = -1;
        for (int i = 0; i < mains.length; i++) {
            if (isLeading(event(i))) {
                if (kept[i]) {
                    return;
                }
                surest = surest < 0 || event(i).confidence() > event(surest).confidence() ? i : surest;
            }
        }
        for (int i = 0; surest < 0 && i < mains.length; i++) {
            surest = kept[i] ? i : surest;
        }
        if (surest >= 0) {
            kept[surest] = true;
        }
    }

    private boolean isLeading(EventMention event) {
        int begin = event.trigger().begin();
        return begin < LEAD || headlines.stream().anyMatch(span -> span.contains(begin));
    }

    private boolean isSame(int earlier, int later) {
        EventMention one = event(earlier);
        EventMention two = event(later);
        boolean spoken = one.type().verbal();
        boolean back = refersBack(two);
        if (!inOneMode(one, two, spoken) || apartInTime(one, two) || !spoken && apartInPlace(one, two)) {
            return false;
        }
        Set<Integer> agents = agents(one);
        Set<Integer> laterAgents = agents(two);
        Set<Integer> others = others(one);
        Set<Integer> laterOthers = others(two);
        if (EventKinds.isMutual(one.name())) {
            return isSameTalk(one, two, back);
        }
        if (areApart(agents, laterAgents) || !back && areApart(others, laterOthers)) {
            return false;
        }
        boolean agent = meet(agents, laterAgents);
        boolean other = meet(others, laterOthers);
        if (back) {
            return agent || other || !hasComplement(two);
        }
        if (spoken) {
            boolean told = TO_SOMEBODY.contains(one.name()) && one.name().equals(two.name()) && other;
            return agent && one.name().equals(two.name()) && (told || isAlike(one, two));
        }
        return agent && (other || inOneSentence(one, two));
    }

    private static boolean inOneMode(EventMention one, EventMention two, boolean spoken) {
        boolean first = isTold(one.actuality());
        boolean second = isTold(two.actuality());
        boolean open = one.actuality() == Actuality.HYPOTHETICAL || two.actuality() == Actuality.HYPOTHETICAL;
        return one.actuality() == two.actuality() || first && second || spoken && !open;
    }

    private static boolean isTold(Actuality actuality) {
        return actuality == Actuality.ACTUAL || actuality == Actuality.BACKGROUND;
    }

    /** "In a conversation with the king …": "during the conversation". */
    private boolean isSameTalk(EventMention one, EventMention two, boolean back) {
        Set<Integer> first = new HashSet<>(agents(one));
        first.addAll(others(one));
        Set<Integer> second = new HashSet<>(agents(two));
        second.addAll(others(two));
        boolean within = first.containsAll(second) || second.containsAll(first);
        boolean both = Math.min(first.size(), second.size()) > 1;
        return within && (both || back) && !isAnother(two);
    }

    /** "the proposal", "his pledge"; not "the second proposal". */
    private boolean refersBack(EventMention event) {
        int begin = Math.max(0, event.trigger().begin() - 60);
        Matcher before = DEFINITE.matcher(text.substring(begin, event.trigger().begin()));
        return before.find()
                && !isAnother(event)
                && !opensParticipant(event, begin + before.start(1), begin + before.end(1));
    }

    /** In "its aircraft hit the bridge" the pronoun belongs to who does it. */
    private static boolean opensParticipant(EventMention event, int begin, int end) {
        return event.participants().stream()
                .map(Participant::words)
                .anyMatch(words -> words.contains(begin) && words.end() > end);
    }

    private boolean isAnother(EventMention event) {
        int begin = event.trigger().begin();
        String before = text.substring(Math.max(0, begin - 30), begin);
        int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
        return OTHER.matcher(before.substring(sentence + 1)).find();
    }

    private boolean hasComplement(EventMention event) {
        int end = event.trigger().end();
        return COMPLEMENT
                .matcher(text.substring(end, Math.min(text.length(), end + 12)))
                .find();
    }

    private boolean inOneSentence(EventMention one, EventMention two) {
        String between = text.substring(
                Math.min(one.trigger().end(), two.trigger().begin()),
                two.trigger().begin());
        return between.indexOf(". ") < 0 && between.indexOf('\n') < 0 && between.length() < CONTENT;
    }

    private boolean apartInTime(EventMention one, EventMention two) {
        Period first = period(one);
        Period second = period(two);
        return first != null && second != null && !first.overlaps(second);
    }

    private @Nullable Period period(EventMention event) {
        return event.time() < 0 ? null : extraction.times().get(event.time()).period();
    }

    private boolean apartInPlace(EventMention one, EventMention two) {
        Place first = place(one);
        Place second = place(two);
        return first != null
                && second != null
                && !first.key().equals(second.key())
                && first.precision() == PlacePrecision.CITY
                && second.precision() == PlacePrecision.CITY;
    }

    private @Nullable Place place(EventMention event) {
        return event.place() < 0
                ? null
                : places.get(extraction.mentions().get(event.place()).referent());
    }

    private static boolean meet(Set<Integer> one, Set<Integer> two) {
        return !Collections.disjoint(one, two);
    }

    private static boolean areApart(Set<Integer> one, Set<Integer> two) {
        return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
    }

    private static Set<Integer> agents(EventMention event) {
        return referents(event, Set.of(ParticipantRole.AGENT));
    }

    private static Set<Integer> others(EventMention event) {
        return referents(event, Set.of(ParticipantRole.PATIENT, ParticipantRole.ADDRESSEE));
    }

    private static Set<Integer> referents(EventMention event, Set<ParticipantRole> roles) {
        Set<Integer> referents = new HashSet<>();
        for (Participant participant : event.participants()) {
            if (roles.contains(participant.role()) && participant.referent() >= 0) {
                referents.add(participant.referent());
            }
        }
        return referents;
    }

    /** Whether two sayings say much the same. */
    private boolean isAlike(EventMention one, EventMention two) {
        Set<String> first = content(one);
        Set<String> second = content(two);
        int shared = 0;
        for (String stem : first) {
            shared += second.contains(stem) ? 1 : 0;
        }
        return shared > 1 && shared >= ALIKE * Math.min(first.size(), second.size());
    }

    private Set<String> content(EventMention event) {
        Set<String> stems = new HashSet<>();
        Attribution claim =
                event.attribution() < 0 ? null : extraction.attributions().get(event.attribution());
        boolean cue = claim != null && claim.cue().stream().anyMatch(span -> span.overlaps(event.trigger()));
        if (claim != null && cue) {
            for (Span span : claim.content()) {
                stems(span.in(text), stems);
            }
        } else {
            int end = event.trigger().end();
            String after = text.substring(end, Math.min(text.length(), end + CONTENT));
            int stop = after.indexOf(". ");
            stems(stop < 0 ? after : after.substring(0, stop), stems);
        }
        return stems;
    }

    /** The longer words that are no names. */
    private static void stems(String words, Set<String> stems) {
        for (String word : words.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > SHORT && Character.isLowerCase(word.charAt(0))) {
                stems.add(StoryReader.stem(word));
            }
        }
    }

    private EventMention event(int index) {
        return extraction.events().get(index);
    }
}
