package org.tadmor.extraction.quantity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/**
 * What a number counts, from the tree: the noun with what narrows it, and what befell it where that is told.
 *
 * @param lemma "isis target", "killed militant"
 * @param words where the noun phrase stands, or null where nothing is named ("killed 12")
 * @param head the token of the noun, or of the number where nothing is named
 */
record CountedThing(String lemma, @Nullable Span words, int head) {

    private static final Map<String, String> FATES = Map.ofEntries(
            Map.entry("kill", "killed"),
            Map.entry("slay", "killed"),
            Map.entry("die", "killed"),
            Map.entry("dead", "killed"),
            Map.entry("perish", "killed"),
            Map.entry("drown", "killed"),
            Map.entry("massacre", "killed"),
            Map.entry("wound", "wounded"),
            Map.entry("injure", "wounded"),
            Map.entry("hurt", "wounded"),
            Map.entry("wounded", "wounded"),
            Map.entry("injured", "wounded"),
            Map.entry("killed", "killed"),
            Map.entry("arrest", "arrested"),
            Map.entry("detain", "arrested"),
            Map.entry("displace", "displaced"),
            Map.entry("displaced", "displaced"),
            Map.entry("kidnap", "abducted"),
            Map.entry("abduct", "abducted"),
            Map.entry("missing", "missing"));
    private static final Set<String> FATAL_NOUNS = Set.of("death", "fatality");
    private static final Set<String> SUFFERED = Set.of("dobj", "nsubjpass", "obj");
    private static final Set<String> LOOSE = Set.of(
            "other",
            "more",
            "such",
            "additional",
            "same",
            "further",
            "many",
            "several",
            "least",
            "first",
            "last",
            "next",
            "different",
            "various",
            "some",
            "another",
            "about",
            "nearly",
            "over",
            "total");
    private static final Set<String> PEOPLE = Set.of("others", "people", "persons");

    /** What the number whose last token this is counts, or null where it counts nothing. */
    static @Nullable CountedThing of(Tree tree, int first, int last) {
        int head = noun(tree, first, last);
        if (head < 0) {
            String fate = fate(tree, last);
            return fate == null ? null : new CountedThing(fate + " person", null, last);
        }
        String own = FATES.get(tree.form(head).toLowerCase(Locale.ROOT));
        if (own != null) {
            return new CountedThing(own + " person", phrase(tree, head, last), head);
        }
        String thing = narrowed(tree, head, last);
        String fate = FATAL_NOUNS.contains(tree.lemma(head)) ? "killed" : fate(tree, head);
        String lemma =
                FATAL_NOUNS.contains(tree.lemma(head)) ? "killed person" : fate == null ? thing : fate + " " + thing;
        return new CountedThing(lemma, phrase(tree, head, last), head);
    }

    private static int noun(Tree tree, int first, int last) {
        int head = tree.head(last);
        if (head > last && isNoun(tree, head)) {
            return head;
        }
        head = tree.head(first);
        if (head > last && isNoun(tree, head)) {
            return head;
        }
        return partOf(tree, last);
    }

    private static boolean isNoun(Tree tree, int token) {
        return tree.tag(token).startsWith("NN")
                || FATES.containsKey(tree.form(token).toLowerCase(Locale.ROOT));
    }

    /** The noun after "of" or right after the number: "dozens of cars". */
    private static int partOf(Tree tree, int last) {
        int at = last + 1;
        if (at < tree.size() && tree.lemma(at).equals("of") || tree.lemma(last).equals("of")) {
            int of = tree.lemma(last).equals("of") ? last : at;
            for (int child : tree.children(of)) {
                if (tree.tag(child).startsWith("NN")) {
                    return child;
                }
            }
            return -1;
        }
        return at < tree.size() && (tree.tag(at).equals("NNS") || tree.tag(at).equals("NNPS")) ? at : -1;
    }

    private static String narrowed(Tree tree, int head, int after) {
        StringBuilder lemma = new StringBuilder();
        for (int child : tree.children(head)) {
            boolean modifies = child < head
                    && child > after
                    && (tree.tag(child).startsWith("NN")
                            || tree.tag(child).startsWith("JJ")
                            || tree.tag(child).equals("VBN"));
            if (modifies && !LOOSE.contains(tree.lemma(child)) && !fateOf(tree, child)) {
                lemma.append(tree.form(child).toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        String form = tree.form(head).toLowerCase(Locale.ROOT);
        return lemma + (PEOPLE.contains(form) ? "person" : tree.lemma(head));
    }

    private static boolean fateOf(Tree tree, int token) {
        return FATES.containsKey(tree.lemma(token));
    }

    private static Span phrase(Tree tree, int head, int after) {
        int first = head;
        for (int child : tree.children(head)) {
            if (child > after
                    && child < first
                    && !tree.tag(child).equals("CD")
                    && !tree.tag(child).equals("IN")) {
                first = child;
            }
        }
        return new Span(tree.token(first).begin(), tree.token(head).end());
    }

    /** What befell the thing: it is the object of "kill", the subject of "die" or beside "dead". */
    private static @Nullable String fate(Tree tree, int thing) {
        for (int child : tree.children(thing)) {
            String fate = FATES.get(tree.lemma(child));
            if (fate != null
                    && (tree.tag(child).equals("VBN") || tree.tag(child).startsWith("JJ"))) {
                return fate;
            }
        }
        int at = thing;
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            int head = tree.head(at);
            if (head < 0) {
                return null;
            }
            String fate = FATES.get(tree.lemma(head));
            String label = tree.label(at);
            if (fate != null && (SUFFERED.contains(label) || isDying(tree, head))) {
                return fate;
            }
            if (!label.equals("conj")
                    && !label.equals("pobj")
                    && !tree.lemma(head).equals("of")) {
                return dead(tree, thing, head);
            }
            at = head;
        }
        return null;
    }

    private static boolean isDying(Tree tree, int head) {
        String lemma = tree.lemma(head);
        return lemma.equals("die")
                || lemma.equals("perish")
                || lemma.equals("drown")
                || lemma.equals("dead")
                || lemma.equals("missing")
                || tree.tag(head).equals("VBN");
    }

    /** "left 12 people dead", "12 were dead". */
    private static @Nullable String dead(Tree tree, int thing, int head) {
        boolean leaves = tree.lemma(head).equals("leave") || tree.lemma(head).equals("be");
        for (int child : tree.children(head)) {
            String fate = FATES.get(tree.lemma(child));
            if (leaves && child > thing && child - thing < 4 && fate != null) {
                return fate;
            }
        }
        return null;
    }
}
