package org.tadmor.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.chain.Chain;
import org.tadmor.extraction.chain.ChainBuilder;
import org.tadmor.extraction.chain.Chains;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.stance.StanceReader;
import org.tadmor.extraction.stance.StanceReading;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.text.Document;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** Puts together what the text shows of each attribution, the chain behind it and its stance. */
final class AttributionAssembler {

    /** What somebody tells of another's mind ("he wants …") is his own to say: he carries words only. */
    private static final Set<Act> MENTAL = EnumSet.of(Act.BELIEVE, Act.EXPECT, Act.INTEND);

    /** Fewer letters are a thing named, not a thing said. */
    private static final int TOLD = 14;

    private final ChainBuilder chains = new ChainBuilder();
    private final StanceReader stances = new StanceReader();

    /**
     * Attributions in the order of their contents.
     *
     * @param mentions with the pronouns resolved that the sources hold
     */
    record Assembled(List<Attribution> attributions, Mentions mentions) {}

    Assembled assemble(ParsedDocument parsed, Mentions mentions, List<FoundAttribution> found) {
        List<FoundAttribution> ordered = inOrder(found);
        Chains built = chains.build(parsed, mentions, ordered);
        List<StanceReading> readings = new ArrayList<>(ordered.size());
        Set<Integer> passedOn = new HashSet<>();
        for (int i = 0; i < ordered.size(); i++) {
            FoundAttribution one = ordered.get(i);
            StanceReading reading = stances.read(parsed, one.cue(), one.content());
            readings.add(reading);
            if (!MENTAL.contains(reading.act()) && says(one, built.chains().get(i), reading)) {
                passedOn.add(one.parent());
            }
        }
        List<Attribution> attributions = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Chain chain = built.chains().get(i);
            boolean carries = chain.carries() && passedOn.contains(i);
            attributions.add(attribution(parsed.document(), ordered.get(i), chain, readings.get(i), carries));
        }
        return new Assembled(withoutNamings(attributions), built.mentions());
    }

    /** "The agency reported a diplomat, revealing that …": who speaks is not what is said. */
    private static List<Attribution> withoutNamings(List<Attribution> attributions) {
        int[] places = new int[attributions.size()];
        List<Attribution> kept = new ArrayList<>(attributions.size());
        for (int i = 0; i < places.length; i++) {
            Attribution one = attributions.get(i);
            boolean naming = one.parent() < 0
                    && one.content().size() == 1
                    && one.speakers().stream().anyMatch(voice -> voice.words().equals(one.content()));
            int parent = one.parent() < 0 ? -1 : places[one.parent()];
            places[i] = naming ? -1 : kept.size();
            if (!naming) {
                kept.add(one.within(parent));
            }
        }
        return kept;
    }

    /** "It received no warning about the doors", "a way was found by the council": nobody's words, so nobody carries them. */
    private static boolean says(FoundAttribution inner, Chain chain, StanceReading reading) {
        int length = inner.content().stream().mapToInt(Span::length).sum();
        boolean told = length >= TOLD || reading.act() != Act.ASSERT && reading.act() != Act.OTHER;
        return !chain.speakers().isEmpty() && told;
    }

    private static Attribution attribution(
            Document document, FoundAttribution found, Chain chain, StanceReading reading, boolean carries) {
        return new Attribution(
                found.source(),
                found.cue(),
                found.content(),
                reading.quotation(),
                reading.act(),
                reading.stance(),
                chain.speakers(),
                chain.informant(),
                chain.relays(),
                chain.addressee(),
                found.parent(),
                carries,
                segment(document, found.content().get(0).begin()),
                found.confidence(),
                found.rule());
    }

    /** Sorted by the first span of the content, an outer content before the one inside it, with the parents following. */
    private static List<FoundAttribution> inOrder(List<FoundAttribution> found) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> first(found.get(i)).begin())
                .thenComparingInt(i -> -first(found.get(i)).end())
                .thenComparingInt(i -> i));
        int[] place = new int[found.size()];
        for (int i = 0; i < place.length; i++) {
            place[order.get(i)] = i;
        }
        List<FoundAttribution> ordered = new ArrayList<>(found.size());
        for (int i : order) {
            FoundAttribution one = found.get(i);
            int parent = one.parent() < 0 ? -1 : place[one.parent()];
            ordered.add(
                    new FoundAttribution(one.source(), one.cue(), one.content(), parent, one.confidence(), one.rule()));
        }
        return ordered;
    }

    private static Span first(FoundAttribution found) {
        return found.content().get(0);
    }

    private static SegmentKind segment(Document document, int offset) {
        List<Segment> segments = document.segments();
        int low = 0;
        int high = segments.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = segments.get(middle).span();
            if (span.contains(offset)) {
                return segments.get(middle).kind();
            }
            if (span.begin() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return SegmentKind.BODY;
    }
}
