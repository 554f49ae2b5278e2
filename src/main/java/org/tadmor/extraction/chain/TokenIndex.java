package org.tadmor.extraction.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.Token;
import org.tadmor.vocabulary.Span;

/** Finds sentences and tokens of a document by their offsets. */
final class TokenIndex {

    private final List<Tree> trees;

    TokenIndex(ParsedDocument document) {
        trees = document.trees();
    }

    int size() {
        return trees.size();
    }

    Tree tree(int sentence) {
        return trees.get(sentence);
    }

    /** The index of the last sentence that begins at or before this offset, or -1. */
    int sentence(int offset) {
        int low = 0;
        int high = trees.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (trees.get(middle).sentence().begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The tree of the sentence with this offset, or null. */
    @Nullable
    Tree treeAt(int offset) {
        int sentence = sentence(offset);
        return sentence < 0 ? null : trees.get(sentence);
    }

    /** The first token of a sentence that ends behind this offset; the number of tokens where none does. */
    static int token(Tree tree, int offset) {
        List<Token> tokens = tree.sentence().tokens();
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A token of a document as one number. */
    static long place(Tree tree, int token) {
        return (long) tree.sentence().index() << 32 | token;
    }

    /** The token of a span that hangs on a token outside it, or -1. */
    static int head(Tree tree, Span span) {
        int begin = token(tree, span.begin());
        int end = begin;
        while (end < tree.size() && tree.token(end).begin() < span.end()) {
            end++;
        }
        int best = -1;
        for (int i = begin; i < end; i++) {
            int head = tree.head(i);
            boolean outside = head < begin || head >= end;
            boolean word = Character.isLetterOrDigit(tree.form(i).charAt(0));
            if (outside
                    && word
                    && (best < 0
                            || tree.tag(best).startsWith("IN")
                            || tree.tag(best).equals("DT"))) {
                best = i;
            }
        }
        return best;
    }

    static boolean covers(List<Span> spans, int offset) {
        for (Span span : spans) {
            if (span.contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
