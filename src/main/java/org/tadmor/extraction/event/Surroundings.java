package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention.Participant;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Span;

/** What else was found in a text, and which of it belongs to an event: participants, time, place, figures, claim. */
final class Surroundings {

    private static final Set<String> WHERE = Set.of(
            "in", "at", "near", "out", "over", "around", "across", "outside", "inside", "on", "of", "from", "to",
            "into", "object", "subject", "owner");

    private static final Set<String> SETTLEMENTS = Set.of(
            "city",
            "town",
            "village",
            "settlement",
            "hamlet",
            "district",
            "suburb",
            "neighbourhood",
            "neighborhood",
            "port",
            "island",
            "province",
            "region",
            "area",
            "stronghold",
            "base",
            "airport",
            "capital",
            "site");
    private static final Set<String> LAND = Set.of(
            "city",
            "town",
            "village",
            "settlement",
            "district",
            "suburb",
            "port",
            "island",
            "province",
            "region",
            "area",
            "stronghold",
            "airport",
            "capital",
            "land",
            "territory",
            "country");
    private static final int NEAR = 700;

    private final Mentions mentions;
    private final List<TimeExpression> times;
    private final List<Quantity> quantities;
    private final int[] claims;
    private final int[] contents;

    Surroundings(
            int length,
            Mentions mentions,
            List<TimeExpression> times,
            List<Quantity> quantities,
            List<Attribution> attributions) {
        this.mentions = mentions;
        this.times = times;
        this.quantities = quantities;
        this.contents = contents(length, attributions);
        this.claims = claims(contents, attributions);
    }

    List<Participant> participants(Candidate candidate) {
        Tree tree = candidate.tree();
        List<Participant> participants = new ArrayList<>();
        for (Argument argument : candidate.arguments()) {
            if (isTime(tree.token(argument.head()).begin())) {
                continue;
            }
            Span words = new Span(
                    tree.token(argument.first()).begin(),
                    tree.token(argument.last()).end());
            participants.add(new Participant(argument.role(), words, referent(tree, argument)));
        }
        return participants;
    }

    private boolean isTime(int offset) {
        int time = firstTime(offset);
        return time < times.size() && times.get(time).span().contains(offset);
    }

    private int referent(Tree tree, Argument argument) {
        int mention = mentions.at(tree.token(argument.head()).begin());
        if (mention < 0) {
            int last = mentions.at(tree.token(argument.last()).begin());
            Referent named = last < 0 ? null : mentions.referentOf(last);
            mention = named != null && named.kind() == ActorKind.PERSON ? last : -1;
        }
        return mention < 0 ? -1 : mentions.mentions().get(mention).referent();
    }

    /** The time that hangs on the trigger or on the verb that lends it its clause; -1 where none does. */
    int time(Candidate candidate) {
        Tree tree = candidate.tree();
        Span sentence = tree.sentence().span();
        int best = -1;
        int distance = Integer.MAX_VALUE;
        for (int i = firstTime(sentence.begin()); i < times.size(); i++) {
            TimeExpression time = times.get(i);
            if (time.span().begin() >= sentence.end()) {
                break;
            }
            boolean length = time.duration() != null && time.period() == null;
            int far = length ? -1 : distance(tree, tokenAt(tree, time.span().begin()), candidate.trigger());
            if (far >= 0 && far < distance) {
                distance = far;
                best = i;
            }
        }
        return best;
    }

    private int firstTime(int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Steps from a time up to the trigger, or to the clause that holds the trigger without a verb between; else -1. */
    private static int distance(Tree tree, int time, int trigger) {
        int holder = trigger;
        int up = 0;
        while (!tree.tag(holder).startsWith("V") && tree.head(holder) >= 0 && up < 6) {
            holder = tree.head(holder);
            up++;
        }
        int at = time;
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            if (at == trigger) {
                return steps;
            }
            if (at == holder) {
                return steps + up;
            }
            if (steps > 0 && tree.tag(at).startsWith("V")) {
                return tree.label(holder).equals("conj") && tree.head(holder) == at ? steps + up + 2 : -1;
            }
            at = tree.head(at);
        }
        return -1;
    }

    /** Whether what the trigger is done to is a place: "freed the town" retakes it. */
    boolean isDoneToPlace(Candidate candidate) {
        for (Argument argument : candidate.arguments()) {
            boolean done = argument.link().equals("object") || argument.link().equals("of");
            if (done && LAND.contains(candidate.tree().lemma(argument.head()))) {
                return true;
            }
            int mention =
                    done ? mentions.at(candidate.tree().token(argument.head()).begin()) : -1;
            Referent referent = mention < 0 ? null : mentions.referentOf(mention);
            if (referent != null && (referent.kind() == null || referent.kind() == ActorKind.STATE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The mention of the place where it happens: of the nearest argument that names one; for land that changes hands,
     * the place that is taken, also where it stands there as "the city" or "it"; -1 where none is known.
     */
    int place(Candidate candidate, String name) {
        boolean taken = name.startsWith("territory");
        boolean left = name.equals("withdrawal");
        int place = named(candidate, taken, left);
        return place < 0 && taken && takesNamelessPlace(candidate)
                ? lastPlaceBefore(candidate.tree().token(candidate.trigger()).begin())
                : place;
    }

    private static boolean takesNamelessPlace(Candidate candidate) {
        Tree tree = candidate.tree();
        for (Argument argument : candidate.arguments()) {
            boolean done = argument.role() == ParticipantRole.PATIENT
                    && (argument.link().equals("object")
                            || argument.link().equals("subject")
                            || argument.link().equals("of"));
            if (done && (tree.lemma(argument.head()).equals("it") || holdsSettlement(tree, argument))) {
                return true;
            }
        }
        for (int child : tree.children(candidate.trigger())) {
            if (tree.label(child).equals("poss") && tree.form(child).equalsIgnoreCase("its")) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsSettlement(Tree tree, Argument argument) {
        for (int at = argument.first(); at <= argument.last(); at++) {
            if (SETTLEMENTS.contains(tree.lemma(at))) {
                return true;
            }
        }
        return false;
    }

    /** The last place named before this offset within a few sentences, or else the first of the text; or -1. */
    private int lastPlaceBefore(int offset) {
        int first = -1;
        for (int i = mentions.from(offset) - 1; i >= 0; i--) {
            Referent referent = mentions.referentOf(i);
            if (referent != null && mayBePlace(referent, false) && referent.kind() != ActorKind.STATE) {
                if (offset - mentions.mentions().get(i).span().begin() < NEAR) {
                    return i;
                }
                first = i;
            }
        }
        return first;
    }

    private int named(Candidate candidate, boolean taken, boolean left) {
        int best = -1;
        int rank = Integer.MAX_VALUE;
        Tree tree = candidate.tree();
        for (Argument argument : candidate.arguments()) {
            boolean where = WHERE.contains(argument.link())
                    || argument.link().equals("inside")
                    || argument.link().equals("below");
            boolean owned = taken && argument.link().equals("owner");
            boolean agent = argument.role() == ParticipantRole.AGENT && !owned;
            for (int at = argument.first(); where && at <= argument.last(); at++) {
                int mention = mentions.at(tree.token(at).begin());
                boolean out = left && isFrom(tree, at);
                int standing = mention < 0 ? Integer.MAX_VALUE : rank(mention, argument, at, agent, taken, out);
                if (standing < rank) {
                    rank = standing;
                    best = mention;
                }
            }
        }
        return best;
    }

    /** "pulled its troops from Ruritania", "the forces in Ruritania withdrew". */
    private static boolean isFrom(Tree tree, int token) {
        int head = tree.head(token);
        return head >= 0 && (tree.lemma(head).equals("from") || tree.lemma(head).equals("in"));
    }

    /** A name that nothing else tells of may be a place where land changes hands. */
    private static boolean mayBePlace(Referent referent, boolean taken) {
        return referent.kind() == null
                || referent.kind() == ActorKind.STATE
                || taken && referent.kind() == ActorKind.UNKNOWN;
    }

    private int rank(int mention, Argument argument, int token, boolean agent, boolean taken, boolean left) {
        Referent referent = mentions.referentOf(mention);
        if (referent == null || agent || !mayBePlace(referent, taken)) {
            return Integer.MAX_VALUE;
        }
        int state = referent.kind() == ActorKind.STATE ? 1000 : 0;
        int loose = argument.core() ? 0 : 200;
        boolean located = argument.link().equals("in")
                || argument.link().equals("near")
                || argument.link().equals("over")
                || argument.link().equals("at")
                || left;
        if (taken && located) {
            return 150 + Math.min(100, Math.abs(token - argument.head()));
        }
        if (referent.kind() == ActorKind.STATE && !located) {
            return Integer.MAX_VALUE;
        }
        return state + loose + (located ? 0 : 50) + Math.min(100, Math.abs(token - argument.head()));
    }

    /** The claim whose cue is the trigger, else the innermost whose content holds it; -1 in the outlet's own voice. */
    int attribution(Span trigger) {
        return claims[trigger.begin()];
    }

    /** The innermost claim whose content holds the trigger; -1 in the outlet's own voice. */
    int reporter(Span trigger) {
        return contents[trigger.begin()];
    }

    /** For each offset of the text the claim whose innermost content it lies in. */
    private static int[] contents(int length, List<Attribution> attributions) {
        int[] claims = new int[length + 1];
        Arrays.fill(claims, -1);
        List<Integer> widestFirst = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            widestFirst.add(i);
        }
        widestFirst.sort(
                Comparator.comparingInt((Integer i) -> -size(attributions.get(i).content())));
        for (int i : widestFirst) {
            fill(claims, attributions.get(i).content(), i);
        }
        return claims;
    }

    /** The same, but for cues, which belong to their own claims. */
    private static int[] claims(int[] contents, List<Attribution> attributions) {
        int[] claims = contents.clone();
        for (int i = 0; i < attributions.size(); i++) {
            fill(claims, attributions.get(i).cue(), i);
        }
        return claims;
    }

    private static void fill(int[] claims, List<Span> spans, int claim) {
        for (Span span : spans) {
            Arrays.fill(claims, span.begin(), Math.min(span.end(), claims.length), claim);
        }
    }

    private static int size(List<Span> spans) {
        int size = 0;
        for (Span span : spans) {
            size += span.length();
        }
        return size;
    }

    /** The figures inside the arguments of the trigger itself. */
    List<Integer> quantities(Candidate candidate) {
        Tree tree = candidate.tree();
        List<Integer> own = new ArrayList<>();
        Span sentence = tree.sentence().span();
        for (int i = firstQuantity(sentence.begin()); i < quantities.size(); i++) {
            Span span = quantities.get(i).span();
            if (span.begin() >= sentence.end()) {
                break;
            }
            if (belongs(tree, span, candidate)) {
                own.add(i);
            }
        }
        return own;
    }

    private int firstQuantity(int offset) {
        int low = 0;
        int high = quantities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quantities.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean belongs(Tree tree, Span span, Candidate candidate) {
        int token = tokenAt(tree, span.begin());
        for (Argument argument : candidate.arguments()) {
            if (argument.core() && argument.first() <= token && token <= argument.last()) {
                return true;
            }
        }
        int head = tree.head(token);
        return token == candidate.trigger() || head == candidate.trigger();
    }

    private static int tokenAt(Tree tree, int offset) {
        int low = 0;
        int high = tree.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tree.token(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
