package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tadmor.corroboration.ClaimRelation.Kind;
import org.tadmor.vocabulary.Act;

/**
 * Decides how two claims stand to each other. A pair comes up where the two share a key: two or three of the words
 * that tell most, within a fortnight. The decision is made by hard checks first (voice, addressee, occasion, numbers,
 * times, denial, who does what to whom), then by the weight of what the contents share.
 */
public final class ClaimMatcher {

    private static final int KEYWORDS = 6;
    private static final int TRIPLED = 4;
    private static final int PERIOD = 7;
    private static final double SAME = 0.52;
    private static final double SAME_ELSEWHERE = 0.68;
    private static final double UNNAMED = 0.8;
    private static final double PART = 0.8;
    private static final double WHOLE = 0.9;
    private static final double WORDS = 0.4;
    private static final double CONTRARY = 0.5;
    private static final double RARE = 5.8;

    /** The exact keys of a claim: those it is found under, and those to look for. */
    public record Keys(List<String> own, List<String> sought) {

        public Keys {
            own = List.copyOf(own);
            sought = List.copyOf(sought);
        }
    }

    public Keys keys(ClaimProfile claim) {
        List<String> words = keywords(claim);
        Set<String> voiced = voiced(claim, words);
        Set<String> all = new TreeSet<>(voiced);
        all.addAll(triples(words));
        Occasion said = claim.said();
        if (!said.known()) {
            return new Keys(prefixed(all, "never|"), prefixed(all, "never|", "any|"));
        }
        int week = Math.floorDiv(said.last(), PERIOD);
        List<String> own = new ArrayList<>(prefixed(all, week + "|"));
        own.addAll(prefixed(all, "any|"));
        return new Keys(own, prefixed(all, week - 1 + "|", week + "|", week + 1 + "|", "never|"));
    }

    private static List<String> prefixed(Set<String> keys, String... prefixes) {
        List<String> prefixed = new ArrayList<>();
        for (String prefix : prefixes) {
            for (String key : keys) {
                prefixed.add(prefix + key);
            }
        }
        return prefixed;
    }

    /** Pairs of the words that tell most, and single ones that are rare, each with the voice. */
    private static Set<String> voiced(ClaimProfile claim, List<String> words) {
        Set<String> voiced = new TreeSet<>();
        for (String voice : voices(claim)) {
            for (int i = 0; i < words.size(); i++) {
                if (Contents.weight(words.get(i)) >= RARE) {
                    voiced.add(voice + "|" + words.get(i));
                }
                for (int j = i + 1; j < words.size(); j++) {
                    voiced.add(voice + "|" + joined(words.get(i), words.get(j)));
                }
            }
        }
        return voiced;
    }

    private static Set<String> triples(List<String> words) {
        Set<String> triples = new TreeSet<>();
        int n = Math.min(words.size(), TRIPLED);
        if (n == 2) {
            triples.add("|" + joined(words.get(0), words.get(1)));
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    triples.add("|" + joined(words.get(i), words.get(j), words.get(k)));
                }
            }
        }
        return triples;
    }

    private static Set<String> voices(ClaimProfile claim) {
        Set<String> voices = new TreeSet<>(claim.speakers());
        voices.addAll(claim.bodies());
        if (claim.informant() != null) {
            voices.add(claim.informant());
        }
        return voices;
    }

    private static String joined(String... words) {
        Arrays.sort(words);
        return String.join("+", words);
    }

    private static List<String> keywords(ClaimProfile claim) {
        Set<String> words = new TreeSet<>();
        for (Term term : claim.content().terms()) {
            if (!term.actor() || !claim.speakers().contains(term.key().substring(1))) {
                words.add(term.key());
            }
        }
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble((String word) -> -Contents.weight(word))
                .thenComparing(Comparator.naturalOrder()));
        return sorted.subList(0, Math.min(KEYWORDS, sorted.size()));
    }

    /** How the left claim stands to the right one. */
    public ClaimRelation decide(ClaimProfile left, ClaimProfile right) {
        Set<String> framing = new TreeSet<>(left.speakers());
        framing.retainAll(right.speakers());
        if (retold(left, right) || retold(right, left)) {
            framing.addAll(left.speakers());
            framing.addAll(right.speakers());
        }
        Contents contents = new Contents(left.content(), right.content(), framing);
        double likeness = contents.likeness();
        if (contents.sharedTerms() < 2 && likeness < 0.9) {
            return none(likeness);
        }
        if (contents.contrary(left.act() == Act.DENY, right.act() == Act.DENY)) {
            boolean comparable = likeness >= CONTRARY
                    && contents.wordLikeness() >= CONTRARY
                    && !contents.rolesSwapped()
                    && left.said().meets(right.said());
            return comparable ? new ClaimRelation(Kind.CONTRARY, likeness, "denial") : none(likeness);
        }
        return oneVoice(left, right, likeness)
                        && !left.said().apart(right.said())
                        && left.said().meets(right.said())
                ? together(left, right, contents)
                : elsewhere(contents);
    }

    private static boolean oneVoice(ClaimProfile left, ClaimProfile right, double likeness) {
        if (left.speakers().stream().anyMatch(right.speakers()::contains)) {
            return true;
        }
        if (retold(left, right) || retold(right, left)) {
            return true;
        }
        boolean unnamed = left.speakers().isEmpty() || right.speakers().isEmpty();
        boolean oneBody = left.bodies().stream().anyMatch(right.speakers()::contains)
                || right.bodies().stream().anyMatch(left.speakers()::contains);
        return oneBody || unnamed && left.voice() == right.voice() && likeness >= UNNAMED;
    }

    /** Whether the informant of both, as the speaker of the one, tells what the speaker of the other said. */
    private static boolean retold(ClaimProfile telling, ClaimProfile told) {
        String informant = told.informant();
        return informant != null
                && informant.equals(telling.informant())
                && telling.speakers().contains(informant)
                && !told.speakers().contains(informant)
                && telling.content().terms().stream()
                        .anyMatch(term -> term.actor()
                                && told.speakers().contains(term.key().substring(1)));
    }

    private static ClaimRelation together(ClaimProfile left, ClaimProfile right, Contents contents) {
        double likeness = contents.likeness();
        boolean hearersDiffer = left.addressee() != null
                && right.addressee() != null
                && !left.addressee().equals(right.addressee());
        if (likeness >= SAME && contents.wordLikeness() >= WORDS && !partly(contents)) {
            if (contents.numbersDiffer()) {
                return new ClaimRelation(Kind.APART, likeness, "numbers differ");
            }
            if (contents.timesDiffer()) {
                return new ClaimRelation(Kind.APART, likeness, "times differ");
            }
            if (contents.rolesSwapped()) {
                return new ClaimRelation(Kind.APART, likeness, "roles differ");
            }
            return hearersDiffer
                    ? new ClaimRelation(Kind.SAME_WORDS, likeness, "said to another")
                    : new ClaimRelation(Kind.SAME, likeness, "one voice, one occasion, like content");
        }
        if (contents.numbersDiffer() || contents.timesDiffer() || hearersDiffer) {
            return none(likeness);
        }
        if (contents.leftCovered() >= PART
                && contents.leftWeight() < contents.rightWeight()
                && contents.sharedTerms() >= 2) {
            return new ClaimRelation(Kind.PART, contents.leftCovered(), "says a part");
        }
        if (contents.rightCovered() >= PART && contents.sharedTerms() >= 2) {
            return new ClaimRelation(Kind.WHOLE, contents.rightCovered(), "says a part");
        }
        return none(likeness);
    }

    /** All that one says is in the other, which says more: it has a number besides, or is half as long again. */
    private static boolean partly(Contents contents) {
        double most = Math.max(contents.leftCovered(), contents.rightCovered());
        double least = Math.min(contents.leftCovered(), contents.rightCovered());
        return contents.numbersMissing() && contents.likeness() < 0.75
                || most >= WHOLE && least < (contents.numbersMissing() ? 0.75 : 0.45);
    }

    private static ClaimRelation elsewhere(Contents contents) {
        boolean alike = contents.likeness() >= SAME_ELSEWHERE
                && contents.sharedTerms() >= 3
                && !contents.numbersDiffer()
                && !contents.rolesSwapped();
        return alike
                ? new ClaimRelation(Kind.SAME_WORDS, contents.likeness(), "another voice or occasion, like content")
                : none(contents.likeness());
    }

    private static ClaimRelation none(double likeness) {
        return new ClaimRelation(Kind.NONE, likeness, "unlike");
    }
}
