package org.tadmor.corroboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tadmor.corroboration.ClaimRelation.Kind;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.SlottedKey;
import org.tadmor.vocabulary.Voice;

/**
 * Decides how two claims stand to each other. A pair comes up where the two share a key: two or three of the words
 * that tell most, within a fortnight. The decision is made by hard checks first (voice, addressee, occasion, numbers,
 * times, denial, who does what to whom), then by the weight of what the contents share.
 */
public final class ClaimMatcher {

    private static final int KEYWORDS = 6;
    private static final int TRIPLED = 5;
    private static final int TITLED = 3;
    private static final int FEW = 4;
    private static final double SINGLE = 2.2;
    private static final int SPOKEN_OF = 3;
    private static final int NAMED = 2;
    private static final int FRAMED = 3;
    private static final int FRAMES = 8;
    private static final int PERIOD = 7;
    private static final double SAME = 0.5;
    private static final double SAME_ELSEWHERE = 0.68;
    private static final double NAMELESS = 0.7;
    private static final double SAME_TITLE = 0.5;
    private static final double PART = 0.8;
    private static final double VOUCHED_APART = 0.72;
    private static final double WHOLE = 0.9;
    private static final double WORDS = 0.4;
    private static final double BOTH = 1.0;
    private static final double CONTRARY = 0.5;
    private static final double OPPOSED = 0.8;
    private static final double ALL = 0.95;
    private static final double SHORT = 0.36;
    private static final double COVERED = 0.6;
    private static final double SAME_FIGURES = 0.45;
    private static final double RARE = 5.8;
    private static final double TELLING = 3;
    private static final double RARE_PAIR = 7.5;

    /** The exact keys of a claim: those it is found under, and those to look for. */
    public record Keys(List<String> own, List<String> sought) {

        public Keys {
            own = List.copyOf(own);
            sought = List.copyOf(sought);
        }
    }

    public Keys keys(ClaimProfile claim) {
        Set<String> all = keysOf(claim);
        claim.parts().stream().filter(part -> part != claim).forEach(part -> all.addAll(keysOf(part)));
        Occasion said = claim.said();
        if (!said.known()) {
            return new Keys(each(all, ClaimMatcher::undated), each(all, ClaimMatcher::undated, SlottedKey::every));
        }
        int week = Math.floorDiv(said.last(), PERIOD);
        return new Keys(each(all, in(week)), each(all, in(week - 1), in(week), in(week + 1), ClaimMatcher::undated));
    }

    private static Set<String> keysOf(ClaimProfile claim) {
        List<String> words = keywords(claim);
        Set<String> keys = voiced(claim, words);
        keys.addAll(triples(words));
        keys.addAll(effects(claim));
        if (words.size() <= FEW) {
            keys.addAll(framed(claim, words));
        }
        return keys;
    }

    private static String undated(String key) {
        return "never|" + key;
    }

    private static UnaryOperator<String> in(int week) {
        return key -> SlottedKey.of(key, week);
    }

    @SafeVarargs
    private static List<String> each(Set<String> keys, UnaryOperator<String>... forms) {
        List<String> all = new ArrayList<>();
        for (UnaryOperator<String> form : forms) {
            keys.forEach(key -> all.add(form.apply(key)));
        }
        return all;
    }

    /** Pairs of the words that tell most, and single ones that are rare or nearly all there is, each with the voice. */
    private static Set<String> voiced(ClaimProfile claim, List<String> words) {
        Set<String> voiced = new HashSet<>();
        boolean few = words.size() <= FEW;
        voices(claim).forEach(voice -> pairs(voice, words, few ? SINGLE : RARE, voiced));
        List<String> first = words.subList(0, Math.min(TITLED, words.size()));
        claim.titles().forEach(title -> pairs("title " + title, first, few ? SINGLE : RARE, voiced));
        for (String name : named(claim)) {
            List<String> said = words.stream()
                    .filter(word -> !word.startsWith("@"))
                    .limit(SPOKEN_OF)
                    .toList();
            pairs("title " + name, said, RARE, voiced);
        }
        return voiced;
    }

    /** The last names of the first persons that a claim speaks of: what they say of it themselves is looked for. */
    private static Set<String> named(ClaimProfile claim) {
        Set<String> names = new HashSet<>();
        for (Term term : claim.content().terms()) {
            boolean name = !term.word().isEmpty()
                    && Character.isUpperCase(term.word().charAt(0))
                    && !term.key().startsWith("@place:")
                    && (term.actor() || Contents.weight(term.key()) >= RARE);
            if (name && names.size() < NAMED) {
                names.add(lastName(term));
            }
        }
        return names;
    }

    static String lastName(Term term) {
        String word = term.word().replaceFirst("['’]s?$", "");
        return word.substring(word.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static void pairs(String voice, List<String> words, double single, Set<String> voiced) {
        for (int i = 0; i < words.size(); i++) {
            double weight = Contents.weight(words.get(i));
            if (weight >= single) {
                voiced.add(voice + "|" + words.get(i));
            }
            for (int j = i + 1; j < words.size(); j++) {
                voiced.add(voice + "|" + joined(words.get(i), words.get(j)));
            }
        }
    }

    /** A telling word of the content with one of the report's beginning: two short claims about one matter share little else. */
    private static Set<String> framed(ClaimProfile claim, List<String> words) {
        List<String> plain = words.stream()
                .filter(word -> "@#~".indexOf(word.charAt(0)) < 0)
                .limit(FRAMED)
                .toList();
        Set<String> framed = new HashSet<>();
        for (String frame : claim.frame().stream()
                .sorted(Comparator.comparingDouble((String word) -> -Contents.weight(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FRAMES)
                .toList()) {
            for (String word : plain) {
                if (!word.equals(frame)) {
                    framed.add("frame " + frame + "|" + word);
                }
            }
        }
        return framed;
    }

    /** What a claim says was caused by something: claims that name other causes share few words besides. */
    private static Set<String> effects(ClaimProfile claim) {
        Set<String> effects = new HashSet<>();
        Cause cause = claim.content().cause();
        if (cause != null) {
            for (String effect : cause.effects()) {
                if (Contents.weight(effect) >= TELLING) {
                    effects.add("cause|" + effect);
                }
                claim.frame().forEach(word -> effects.add("cause " + word + "|" + effect));
            }
        }
        return effects;
    }

    private static Set<String> triples(List<String> words) {
        Set<String> triples = new HashSet<>();
        int n = Math.min(words.size(), TRIPLED);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (n == 2 || Contents.weight(words.get(i)) + Contents.weight(words.get(j)) >= RARE_PAIR) {
                    triples.add("|" + joined(words.get(i), words.get(j)));
                }
            }
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
        claim.content().times().stream()
                .filter(time -> time.precision() == Precision.DAY)
                .forEach(time -> words.add("~" + time.begin().toLocalDate()));
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
        if (signed(left, right) || signed(right, left)) {
            framing.addAll(left.speakers());
            framing.addAll(right.speakers());
        }
        Contents contents = new Contents(left.content(), right.content(), framing);
        double likeness = contents.likeness();
        boolean little = contents.sharedTerms() + (contents.opposed() ? 1 : 0) < 2 && likeness < 0.9;
        if (little && !covered(contents)) {
            return none(likeness);
        }
        if (contents.contrary(left.act() == Act.DENY, right.act() == Act.DENY)) {
            double covered = Math.max(contents.leftCovered(), contents.rightCovered());
            double alike = contents.likenessButOpposed();
            boolean comparable = !little
                    && (alike >= CONTRARY || covered >= ALL && likeness >= SHORT)
                    && (contents.wordLikeness() >= CONTRARY || alike >= OPPOSED)
                    && contents.sharedWords() > 0
                    && !contents.rolesSwapped()
                    && left.said().near(right.said());
            return comparable
                    ? new ClaimRelation(Kind.CONTRARY, Math.max(alike, covered >= PART ? covered : 0), "denial")
                    : none(likeness);
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
        boolean oneBody = left.bodies().stream().anyMatch(right.speakers()::contains)
                || right.bodies().stream().anyMatch(left.speakers()::contains);
        return oneBody
                || namelessLike(left, right, likeness)
                || likeness >= NAMELESS && (signed(left, right) || signed(right, left));
    }

    /** Voices without a name are one where they say the same; more must be shown where nothing is said of who they are. */
    private static boolean namelessLike(ClaimProfile left, ClaimProfile right, double likeness) {
        boolean leftNameless = left.speakers().isEmpty();
        boolean rightNameless = right.speakers().isEmpty();
        boolean sameTitle = left.titles().stream().anyMatch(right.titles()::contains);
        if (leftNameless && rightNameless) {
            return sameTitle ? likeness >= SAME_TITLE : left.voice() == right.voice() && likeness >= NAMELESS;
        }
        boolean holder = leftNameless && !hidden(left) && right.voice() == Voice.NAMED
                || rightNameless && !hidden(right) && left.voice() == Voice.NAMED;
        boolean role = (leftNameless ? left : right).voice() == Voice.ROLE;
        return holder
                && leftNameless != rightNameless
                && (sameTitle ? likeness >= SAME_TITLE : role && likeness >= NAMELESS);
    }

    /** An official stays anonymous even where another article names him. */
    private static boolean hidden(ClaimProfile claim) {
        return claim.voice() == Voice.ANONYMOUS
                || claim.voice() == Voice.VAGUE
                || claim.titles().isEmpty();
    }

    /** Whether a claim that was read without a voice has the other's speaker among its words. */
    private static boolean signed(ClaimProfile bare, ClaimProfile other) {
        return bare.speakers().isEmpty()
                && bare.titles().isEmpty()
                && bare.content().terms().stream().anyMatch(term -> isSpeaker(term, other));
    }

    /**
     * Whether the informant of the one, as its speaker, tells what the speaker of the other said: to be credited with
     * it there too, or left out, as where an outlet puts the speaker's words from a read-out without saying so.
     */
    private static boolean retold(ClaimProfile telling, ClaimProfile told) {
        String informant = telling.informant();
        if (informant == null
                || !telling.speakers().contains(informant)
                || told.speakers().contains(informant)) {
            return false;
        }
        if (informant.equals(told.informant())) {
            return telling.content().terms().stream().anyMatch(term -> isSpeaker(term, told));
        }
        boolean bare = told.informant() != null && told.speakers().contains(told.informant());
        return bare
                && telling.content().terms().stream()
                        .filter(term -> term.actor() && !term.key().startsWith("@place:"))
                        .limit(2)
                        .anyMatch(term -> isSpeaker(term, told));
    }

    private static boolean isSpeaker(Term term, ClaimProfile claim) {
        return term.actor() && claim.speakers().contains(term.key().substring(1));
    }

    private static ClaimRelation together(ClaimProfile left, ClaimProfile right, Contents contents) {
        double likeness = contents.likeness();
        boolean hearersDiffer = left.addressee() != null
                && right.addressee() != null
                && !left.addressee().equals(right.addressee());
        boolean nameless = left.speakers().isEmpty() && right.speakers().isEmpty();
        double least = nameless
                ? SAME_TITLE
                : expressive(left.act()) == expressive(right.act()) && !toldByOthers(left, right)
                        ? SAME
                        : SAME_ELSEWHERE;
        double words = contents.wordLikeness();
        if (vouchedApart(left, right) && likeness < VOUCHED_APART) {
            return part(contents);
        }
        boolean like = likeness >= least && words >= WORDS && likeness + words >= BOTH && !partly(contents);
        if (like || least == SAME && likeInShort(contents)) {
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
        return part(contents);
    }

    /** Whether two informants tell what a third said: their accounts may be of different words of his. */
    private static boolean vouchedApart(ClaimProfile left, ClaimProfile right) {
        String mine = left.informant();
        String theirs = right.informant();
        return mine != null
                && theirs != null
                && !mine.equals(theirs)
                && !left.speakers().contains(mine)
                && !right.speakers().contains(theirs);
    }

    private static ClaimRelation part(Contents contents) {
        double likeness = contents.likeness();
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

    /** "The ministry said he promised …", "the radio said he promised …": two accounts of what he said, each another's. */
    private static boolean toldByOthers(ClaimProfile left, ClaimProfile right) {
        return left.informant() != null
                && right.informant() != null
                && !left.informant().equals(right.informant())
                && !left.speakers().contains(left.informant())
                && !right.speakers().contains(right.informant());
    }

    private static boolean expressive(Act act) {
        return act == Act.CONGRATULATE || act == Act.THANK || act == Act.CONDOLE;
    }

    /** All that one says is in the other, which says more: it has a number besides, or is half as long again. */
    private static boolean partly(Contents contents) {
        double most = Math.max(contents.leftCovered(), contents.rightCovered());
        double least = Math.min(contents.leftCovered(), contents.rightCovered());
        return contents.numbersMissing() && contents.likeness() < 0.75
                || most >= WHOLE && least < (contents.numbersMissing() ? 0.75 : 0.45);
    }

    /** Few words, but all of one side; or other words for the same figures or at the same time. */
    private static boolean likeInShort(Contents contents) {
        boolean part = Math.max(contents.leftCovered(), contents.rightCovered()) >= WHOLE;
        boolean figures = contents.sameNumbers() && contents.sharedTerms() >= 2 && contents.likeness() >= SAME_FIGURES;
        boolean times = contents.sameTimes() && contents.likeness() >= SAME;
        return (covered(contents) || !part && (figures || times))
                && !contents.placesDiffer()
                && !contents.causesDiffer();
    }

    private static boolean covered(Contents contents) {
        return Math.max(contents.leftCovered(), contents.rightCovered()) >= ALL
                && contents.likeness() >= COVERED
                && !contents.numbered();
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
