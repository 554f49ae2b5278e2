package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;

/**
 * Tells media whose names are ordinary words from the words: "told the Sun", "The Diplomat reported"; not "the Sun set"
 * or "Dawn said she slept". The capitals must be those of the name, and what is around it must fit a medium.
 */
final class OrdinaryNames {

    private static final int SHORTEST_HEADLINE = 4;
    private static final Set<String> VERBS = Set.of(
            "say",
            "tell",
            "report",
            "quote",
            "cite",
            "write",
            "publish",
            "reveal",
            "claim",
            "note",
            "interview",
            "announce",
            "add",
            "print",
            "describe",
            "call",
            "state",
            "obtain");
    private static final Set<String> TEXTS = Set.of(
            "article",
            "interview",
            "report",
            "editorial",
            "column",
            "story",
            "write",
            "appear",
            "publish",
            "reporter",
            "editor",
            "website",
            "correspondent",
            "journalist",
            "columnist",
            "readers",
            "source",
            "quote",
            "piece");
    private static final Set<String> LEADS = Set.of("to", "by", "with", "in", "from", "of", "for");

    private final Tree tree;
    private final String[] lower;

    OrdinaryNames(Tree tree, String[] lower) {
        this.tree = tree;
        this.lower = lower;
    }

    boolean isMedium(int begin, int end, KnownActor known) {
        int article = lower[begin].equals("the") ? begin : begin - 1;
        boolean hasArticle = article >= 0 && lower[article].equals("the");
        if (needsArticle(known) && !hasArticle || !tree.tag(end - 1).startsWith("NNP")) {
            return false;
        }
        boolean exact = hasArticle && article > 0 && tree.form(article).equals("The");
        return exact && !isHeadline() || speaks(end - 1);
    }

    private static boolean needsArticle(KnownActor known) {
        List<String> aliases = known.aliases();
        return known.name().startsWith("The ") && !aliases.contains(known.name().substring(4));
    }

    /** Whether nearly every word has a capital. */
    private boolean isHeadline() {
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < lower.length; i++) {
            if (lower[i].length() > 3) {
                words++;
                capitals += Character.isUpperCase(tree.form(i).codePointAt(0)) ? 1 : 0;
            }
        }
        return words >= SHORTEST_HEADLINE && capitals >= words - 1;
    }

    /** Whether the word says or is told something, or a text stands in it. */
    private boolean speaks(int token) {
        int head = tree.head(token);
        if (head < 0) {
            return false;
        }
        String label = tree.label(token);
        if (label.equals("nsubj") || label.equals("dobj") || label.equals("iobj") || label.equals("dative")) {
            return VERBS.contains(tree.lemma(head));
        }
        if (label.equals("poss")) {
            return TEXTS.contains(tree.lemma(head));
        }
        boolean led = label.equals("pobj") && LEADS.contains(lower[head]);
        int ruler = led ? tree.head(head) : -1;
        boolean according = led && head > 0 && lower[head - 1].equals("according");
        return according || ruler >= 0 && (TEXTS.contains(tree.lemma(ruler)) || VERBS.contains(tree.lemma(ruler)));
    }
}
