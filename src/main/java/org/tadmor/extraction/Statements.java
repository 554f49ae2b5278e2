package org.tadmor.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/**
 * Takes attributions apart that hold several statements, so that each can be compared with what others say on it: "she
 * said that the fence would be long, and that it would be finished by June". And leaves out of a content what leads up
 * to it: "the mayor defended his crews: all villages were warned, he said".
 */
final class Statements {

    private static final Set<String> JOINING = Set.of("and", "but", "while");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> SUBJECT = Set.of("DT", "JJ", "CD", "PRP$", "POS", "IN");
    private static final int LEAST = 3;

    private final ParsedDocument parsed;

    Statements(ParsedDocument parsed) {
        this.parsed = parsed;
    }

    /** The same attributions, each with one statement; parents are named by their places in the new list. */
    List<FoundAttribution> apart(List<FoundAttribution> found) {
        List<FoundAttribution> apart = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>();
        for (FoundAttribution one : found) {
            List<Integer> own = new ArrayList<>();
            for (List<Span> content : contents(one, found)) {
                own.add(apart.size());
                apart.add(new FoundAttribution(
                        one.source(), one.cue(), content, one.parent(), one.confidence(), one.rule()));
            }
            places.add(own);
        }
        List<FoundAttribution> linked = new ArrayList<>(apart.size());
        for (FoundAttribution one : apart) {
            linked.add(new FoundAttribution(
                    one.source(),
                    one.cue(),
                    one.content(),
                    parent(one, found, places, apart),
                    one.confidence(),
                    one.rule()));
        }
        return linked;
    }

    /** The one of what the parent was taken apart into that still holds this one; else what that one is nested in. */
    private static int parent(
            FoundAttribution one,
            List<FoundAttribution> found,
            List<List<Integer>> places,
            List<FoundAttribution> apart) {
        int parent = one.parent();
        while (parent >= 0) {
            for (int place : places.get(parent)) {
                if (holds(apart.get(place).content(), one.content().get(0))) {
                    return place;
                }
            }
            parent = found.get(parent).parent();
        }
        return -1;
    }

    private static boolean holds(List<Span> content, Span words) {
        return content.stream().anyMatch(span -> span.overlaps(words));
    }

    private List<List<Span>> contents(FoundAttribution one, List<FoundAttribution> found) {
        List<Span> content = new ArrayList<>(one.content());
        content.subList(1, content.size()).removeIf(span -> found.stream().anyMatch(other -> begins(other, span)));
        if (content.size() != 1 || one.cue().isEmpty() || quoted(content.get(0))) {
            return List.of(content);
        }
        Span whole = content.get(0);
        Tree tree = treeOf(whole);
        if (tree == null) {
            return List.of(content);
        }
        Span cue = one.cue().get(0);
        return whole.end() <= cue.begin() ? List.of(List.of(withoutLead(tree, whole))) : statements(tree, whole);
    }

    /** "…, he said, adding that …": what he added is a statement of its own. */
    private static boolean begins(FoundAttribution other, Span words) {
        return !other.cue().isEmpty()
                && other.cue().get(0).begin() == words.begin()
                && words.covers(other.content().get(0));
    }

    private boolean quoted(Span content) {
        return content.in(parsed.text()).codePoints().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    }

    private @Nullable Tree treeOf(Span span) {
        for (Tree tree : parsed.trees()) {
            if (tree.sentence().span().covers(span)) {
                return tree;
            }
        }
        return null;
    }

    /** What stands behind a colon, where that is a sentence and what stands before it is one. */
    private static Span withoutLead(Tree tree, Span whole) {
        for (int word = tree.size() - 1; word > 0; word--) {
            Span colon = tree.token(word).span();
            boolean inside = tree.form(word).equals(":") && whole.covers(colon) && colon.end() < whole.end();
            if (inside && verbs(tree, whole.begin(), colon.begin()) && verbs(tree, colon.end(), whole.end())) {
                return new Span(tree.token(word + 1).span().begin(), whole.end());
            }
        }
        return whole;
    }

    private static boolean verbs(Tree tree, int begin, int end) {
        int words = 0;
        boolean verb = false;
        for (int word = 0; word < tree.size(); word++) {
            Span span = tree.token(word).span();
            if (span.begin() >= begin && span.end() <= end) {
                words++;
                verb |= FINITE.contains(tree.tag(word));
            }
        }
        return verb && words >= LEAST;
    }

    /** The clauses that are coordinated in what follows a verb of speech, each with a subject of its own. */
    private static List<List<Span>> statements(Tree tree, Span whole) {
        List<List<Span>> statements = new ArrayList<>();
        int begin = whole.begin();
        for (int word = 1; word < tree.size() - 1; word++) {
            Span span = tree.token(word).span();
            boolean joint = span.begin() > begin
                    && span.end() < whole.end()
                    && JOINING.contains(tree.form(word).toLowerCase(Locale.ROOT))
                    && joins(tree, word, whole);
            if (joint) {
                int last = tree.form(word - 1).equals(",") ? word - 2 : word - 1;
                statements.add(List.of(new Span(begin, tree.token(last).span().end())));
                begin = tree.token(word + 1).span().begin();
            }
        }
        statements.add(List.of(new Span(begin, whole.end())));
        return statements;
    }

    /** Whether a new clause begins here: "and that …", or ", and" before a subject and its verb, where the first has both too. */
    private static boolean joins(Tree tree, int word, Span whole) {
        boolean that =
                tree.lemma(word + 1).equals("that") && !tree.tag(word + 1).equals("DT");
        boolean comma = tree.form(word - 1).equals(",");
        if (!that && !comma) {
            return false;
        }
        Span span = tree.token(word).span();
        boolean first = verbs(tree, whole.begin(), span.begin());
        boolean second = verbs(tree, span.end(), whole.end());
        return first && second && (that || subject(tree, word, whole) || plainSubject(tree, word));
    }

    /** "And it was a fault that …": nothing but nouns and what belongs to them up to a finite verb. */
    private static boolean plainSubject(Tree tree, int joining) {
        boolean noun = false;
        for (int word = joining + 1; word < tree.size(); word++) {
            String tag = tree.tag(word);
            boolean names = tag.startsWith("NN") || tag.equals("PRP") || tag.equals("EX");
            if (noun && FINITE.contains(tag)) {
                return true;
            }
            if (!names && !SUBJECT.contains(tag)) {
                return false;
            }
            noun |= names;
        }
        return false;
    }

    /** Whether the clause that begins behind this word is coordinated, and its subject stands before its verb. */
    private static boolean subject(Tree tree, int joining, Span whole) {
        for (int word = joining + 1;
                word < tree.size() && whole.covers(tree.token(word).span());
                word++) {
            boolean subject =
                    tree.label(word).startsWith("nsubj") || tree.label(word).equals("expl");
            int verb = tree.head(word);
            if (subject && verb > word) {
                int head = tree.head(verb);
                return tree.label(verb).equals("conj")
                        && head < joining
                        && head >= 0
                        && whole.covers(tree.token(head).span());
            }
            if (tree.form(word).equals(",")) {
                return false;
            }
        }
        return false;
    }
}
