package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** Reads the voices out of the words of a source: the mention they turn on, those joined to it, a text's author. */
final class SourceReader {

    private static final Set<String> VAGUE = Set.of(
            "some",
            "many",
            "others",
            "other",
            "most",
            "several",
            "few",
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "nobody",
            "none",
            "anyone",
            "one",
            "those",
            "all",
            "both",
            "another",
            "people",
            "polls",
            "rumors",
            "rumours");

    private final TokenIndex tokens;
    private final Actors actors;

    SourceReader(TokenIndex tokens, Actors actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /** The mentions that a source names as its voices, in order; empty where no mention stands in it. */
    List<Integer> mentions(List<Span> source) {
        List<Integer> found = new ArrayList<>();
        for (Span span : source) {
            Tree tree = tokens.treeAt(span.begin());
            int head = tree == null ? -1 : TokenIndex.head(tree, span);
            if (head >= 0 && tree != null) {
                collect(tree, head, span, found);
            }
        }
        if (found.isEmpty()) {
            firstIn(source, found);
        }
        return found;
    }

    private void collect(Tree tree, int head, Span span, List<Integer> found) {
        int mention = actors.at(tree, head);
        if (mention >= 0 && actors.isText(mention)) {
            int author = author(mention, span);
            if (author >= 0) {
                add(author, found);
                return;
            }
        }
        if (mention >= 0) {
            add(mention, found);
        } else {
            int inside = heldBy(tree, head, span);
            if (inside >= 0) {
                add(inside, found);
            }
        }
        for (int child : tree.children(head)) {
            boolean joined = tree.label(child).equals("conj")
                    && child > head
                    && span.contains(tree.token(child).begin());
            if (joined) {
                collect(tree, child, span, found);
            }
        }
    }

    private static void add(int mention, List<Integer> found) {
        if (!found.contains(mention)) {
            found.add(mention);
        }
    }

    /** "Peskov's statement", "a statement by the ministry". */
    private int author(int text, Span span) {
        for (int i = actors.mentions().from(span.begin());
                i < actors.mentions().mentions().size();
                i++) {
            if (actors.mention(i).span().begin() >= span.end()) {
                break;
            }
            if (i != text && !actors.isText(i)) {
                return i;
            }
        }
        return -1;
    }

    /** A head that is no mention: the words before it may hold a name ("the Trump tweet") or the preposition's object. */
    private int heldBy(Tree tree, int head, Span span) {
        for (int i = actors.mentions().from(span.begin());
                i < actors.mentions().mentions().size();
                i++) {
            Span words = actors.mention(i).span();
            if (words.begin() >= span.end()) {
                break;
            }
            int token = TokenIndex.token(tree, words.end() - 1);
            if (token < tree.size()
                    && hangsOn(tree, token, head)
                    && !VAGUE.contains(tree.form(head).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hangsOn(Tree tree, int token, int head) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < 4; steps++) {
            if (at == head) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private void firstIn(List<Span> source, List<Integer> found) {
        for (Span span : source) {
            Tree tree = tokens.treeAt(span.begin());
            if (tree != null && isVague(tree, span)) {
                return;
            }
            int mention = actors.mentions().from(span.begin());
            if (mention < actors.mentions().mentions().size()
                    && actors.mention(mention).span().begin() < span.end()) {
                found.add(mention);
                return;
            }
        }
    }

    private static boolean isVague(Tree tree, Span span) {
        int head = TokenIndex.head(tree, span);
        return head >= 0 && VAGUE.contains(tree.form(head).toLowerCase(Locale.ROOT));
    }

    /** The voice of a source in which no mention stands: "some", "half of those asked". */
    VoiceMention nameless(List<Span> source) {
        return new VoiceMention(source, -1, Voice.VAGUE);
    }
}
