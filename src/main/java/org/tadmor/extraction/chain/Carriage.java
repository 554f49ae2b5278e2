package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/** Tells whether an utterance says nothing of its own but what another said ("his spokesman said the minister said …"). */
final class Carriage {

    private static final int OWN_WORDS = 2;
    private static final Set<String> TALKS = Set.of("talk", "speak", "meet", "phone", "call", "telephone");
    private static final Set<String> EMPTY_TAGS =
            Set.of("IN", "DT", "CC", "RB", "TO", "PRP", "PRP$", "MD", "WDT", "POS", "RP", "EX");

    private Carriage() {}

    static boolean carries(TokenIndex tokens, Utterance utterance) {
        if (utterance.children.isEmpty()) {
            return false;
        }
        List<Span> inner = new ArrayList<>();
        for (Utterance child : utterance.children) {
            FoundAttribution found = child.found;
            inner.addAll(found.source());
            inner.addAll(found.cue());
            inner.addAll(found.content());
            if (child.addressee != null) {
                inner.addAll(child.addressee.words());
                talk(child, inner);
            }
        }
        int own = 0;
        for (Span span : utterance.found.content()) {
            own += ownWords(tokens, span, inner);
        }
        return own <= OWN_WORDS;
    }

    /** "Marin talked to the head of the bank on Sunday, saying …": how it was said. */
    private static void talk(Utterance child, List<Span> inner) {
        Tree tree = child.tree;
        int verb = child.cue < 0 || !tree.tag(child.cue).equals("VBG") ? -1 : tree.head(child.cue);
        if (verb < 0 || !TALKS.contains(tree.lemma(verb))) {
            return;
        }
        int from = Math.min(verb, child.cue);
        inner.add(new Span(
                tree.token(from).begin(), tree.token(Math.max(verb, child.cue)).begin()));
    }

    private static int ownWords(TokenIndex tokens, Span span, List<Span> inner) {
        int own = 0;
        int offset = span.begin();
        while (offset < span.end() && own <= OWN_WORDS) {
            Tree tree = tokens.treeAt(offset);
            if (tree == null) {
                return own;
            }
            int i = TokenIndex.token(tree, offset);
            if (i >= tree.size()) {
                return own;
            }
            for (; i < tree.size() && tree.token(i).begin() < span.end() && own <= OWN_WORDS; i++) {
                boolean word = Character.isLetterOrDigit(tree.form(i).charAt(0)) && !EMPTY_TAGS.contains(tree.tag(i));
                if (word && !TokenIndex.covers(inner, tree.token(i).begin())) {
                    own++;
                }
            }
            offset = next(tokens, tree);
        }
        return own;
    }

    private static int next(TokenIndex tokens, Tree tree) {
        int following = tree.sentence().index() + 1;
        return tokens.size() > following ? tokens.tree(following).sentence().begin() : Integer.MAX_VALUE;
    }
}
