package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.Mention;
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

    private static final Set<String> CLOSING = Set.of(",", ".", ";");
    private static final Set<String> INSIDE_NAMES = Set.of("in", "of", "for", "at", "on");

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
                collect(tree, owner(tree, bearer(tree, head, span), span), span, found);
            }
        }
        List<Integer> names = found.stream().filter(this::isName).toList();
        found.removeIf(one -> !isName(one) && names.stream().anyMatch(name -> isOne(one, name)));
        int named = source.size() == 1 ? named(source.get(0)) : -1;
        boolean unheaded = found.size() <= 1 && named >= 0 && !isHead(source.get(0), found);
        if (unheaded || found.size() == 1 && named >= 0 && isOne(found.get(0), named)) {
            found.clear();
            found.add(named);
        }
        if (found.isEmpty()) {
            firstIn(source, found);
        }
        return found;
    }

    /** "One of the farmers, Jon Moe," and "the shop steward in Lund, Ida Berg,": the name between commas at the end, or -1. */
    private int named(Span source) {
        Tree tree = tokens.treeAt(source.begin());
        int last = actors.mentions().from(source.end()) - 1;
        if (tree == null) {
            return -1;
        }
        int next = last + 1;
        if (isOne(tree, source) && next < actors.mentions().mentions().size() && isBehind(tree, source, next)) {
            last = next;
        }
        if (last < 0 || actors.mention(last).span().begin() <= source.begin()) {
            return -1;
        }
        Mention name = actors.mention(last);
        int token = TokenIndex.token(tree, name.span().begin());
        int end = TokenIndex.token(tree, name.span().end() - 1) + 1;
        boolean closed =
                end >= tree.size() || tree.token(end).begin() >= source.end() || CLOSING.contains(tree.form(end));
        return name.form() == Mention.Form.NAME
                        && token > 0
                        && tree.form(token - 1).equals(",")
                        && closed
                        && actors.isPerson(last)
                ? last
                : -1;
    }

    private boolean isName(int mention) {
        return actors.mention(mention).form() == Mention.Form.NAME;
    }

    private boolean isOne(int one, int other) {
        return one != other
                && actors.mention(one).referent() == actors.mention(other).referent();
    }

    /** "one of them, Jon Moe": the source ends before the name. */
    private static boolean isOne(Tree tree, Span source) {
        int head = TokenIndex.head(tree, source);
        return head >= 0 && tree.form(head).equalsIgnoreCase("one");
    }

    private boolean isBehind(Tree tree, Span source, int mention) {
        int token = TokenIndex.token(tree, actors.mention(mention).span().begin());
        return token > 1
                && token < tree.size()
                && tree.token(token).begin() == actors.mention(mention).span().begin()
                && tree.form(token - 1).equals(",")
                && tree.token(token - 2).end() == source.end();
    }

    /** Whether what was found is the word that the source turns on. */
    private boolean isHead(Span source, List<Integer> found) {
        Tree tree = tokens.treeAt(source.begin());
        int head = tree == null ? -1 : TokenIndex.head(tree, source);
        return tree != null && head >= 0 && found.contains(actors.at(tree, head));
    }

    /** "the Office for Water in Ghana said", of which only "Ghana" was taken for the source: the noun that this hangs on. */
    private int owner(Tree tree, int head, Span span) {
        int at = head;
        for (int steps = 0; steps < 4 && tree.label(at).equals("pobj"); steps++) {
            int preposition = tree.head(at);
            int noun = preposition < 0 ? -1 : tree.head(preposition);
            boolean inside = noun >= 0
                    && noun < at
                    && INSIDE_NAMES.contains(tree.form(preposition))
                    && tree.tag(noun).startsWith("NN")
                    && !span.contains(tree.token(preposition).begin());
            if (!inside) {
                break;
            }
            at = noun;
        }
        return at == head || actors.at(tree, at) < 0 ? head : at;
    }

    /** "Jon Moe of the charity Open Hands", where the parser takes the charity for who speaks: the name before it. */
    private int bearer(Tree tree, int head, Span span) {
        for (int child : tree.children(head)) {
            boolean named = child < head
                    && tree.label(child).equals("dep")
                    && tree.tag(child).startsWith("NNP")
                    && INSIDE_NAMES.contains(tree.form(child + 1))
                    && span.contains(tree.token(child).begin())
                    && actors.at(tree, child) >= 0;
            if (named) {
                return child;
            }
        }
        return head;
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

    /**
     * A head that is no mention: the words beside it may hold a name ("the Trump tweet", "her spokesman Bruno Haas") or
     * the preposition's object; whose he is comes last.
     */
    private int heldBy(Tree tree, int head, Span span) {
        int owner = -1;
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
                if (!tree.label(token).equals("poss")) {
                    return i;
                }
                owner = owner < 0 ? i : owner;
            }
        }
        return owner;
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
        Tree tree = source.size() == 1 ? tokens.treeAt(source.get(0).begin()) : null;
        return new VoiceMention(tree == null ? source : List.of(first(tree, source.get(0))), -1, Voice.VAGUE);
    }

    /** What stands before the first comma or relative clause. */
    private static Span first(Tree tree, Span source) {
        for (int i = TokenIndex.token(tree, source.begin()) + 1;
                i < tree.size() && tree.token(i).begin() < source.end();
                i++) {
            if (tree.form(i).equals(",") || tree.tag(i).startsWith("W")) {
                return new Span(source.begin(), tree.token(i - 1).end());
            }
        }
        return source;
    }
}
