package org.tadmor.extraction.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.vocabulary.Span;

/** The tokens that some spans of a text cover, each with its tree. */
final class Words {

    /** A token in its sentence. */
    record Word(Tree tree, int index) {

        String lemma() {
            return tree.lemma(index);
        }

        String lower() {
            return tree.form(index).toLowerCase(Locale.ROOT);
        }

        String tag() {
            return tree.tag(index);
        }

        Span span() {
            return tree.token(index).span();
        }
    }

    private Words() {}

    /** The tokens in these spans, in the order of the text. */
    static List<Word> of(ParsedDocument parsed, List<Span> spans) {
        List<Word> words = new ArrayList<>();
        for (Span span : spans) {
            List<Sentence> sentences = parsed.document().sentences();
            for (int s = firstEndingAfter(sentences, span.begin()); s < sentences.size(); s++) {
                if (sentences.get(s).begin() >= span.end()) {
                    break;
                }
                Tree tree = parsed.trees().get(s);
                for (int i = 0; i < tree.size(); i++) {
                    if (tree.token(i).begin() < span.end() && tree.token(i).end() > span.begin()) {
                        words.add(new Word(tree, i));
                    }
                }
            }
        }
        return words;
    }

    private static int firstEndingAfter(List<Sentence> sentences, int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static boolean isVerb(Word word) {
        return word.tag().startsWith("VB") || word.tag().equals("MD");
    }
}
