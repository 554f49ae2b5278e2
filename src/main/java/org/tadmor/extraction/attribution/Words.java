package org.tadmor.extraction.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.QuotedRegion;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.extraction.text.Token;

/**
 * The words of a document numbered through, with their grammar: what candidates are found and features read on. Ranges
 * of words are half-open; a word that hangs on none has the head -1.
 */
final class Words {

    private static final int COARSE = 6;
    private static final int MIDDLE = 10;

    final ParsedDocument parsed;
    final int size;
    final int[] begin;
    final int[] end;
    final String[] form;
    final String[] lemma;
    final String[] tag;
    final String[] label;
    /** The cluster of words used alike that each word belongs to, as hashes: coarse, middle, fine; 0 where unknown. */
    final int[] coarse;

    final int[] middle;
    final int[] fine;
    final int[] head;
    /** The first word of each word's subtree. */
    final int[] first;
    /** One past the last word of each word's subtree. */
    final int[] last;

    final boolean[] wordlike;
    final int[] sentence;
    final int[] sentenceBegin;
    final int[] sentenceEnd;
    final int[] paragraph;
    /** The outermost quoted region that each word stands in, or -1. */
    final int[] region;

    final int[] regionBegin;
    final int[] regionEnd;
    final boolean[] regionContinues;

    private final int[][] children;

    Words(ParsedDocument parsed) {
        this.parsed = parsed;
        List<Tree> trees = parsed.trees();
        sentenceBegin = new int[trees.size()];
        sentenceEnd = new int[trees.size()];
        paragraph = new int[trees.size()];
        int count = 0;
        for (int s = 0; s < trees.size(); s++) {
            sentenceBegin[s] = count;
            count += trees.get(s).size();
            sentenceEnd[s] = count;
            paragraph[s] = trees.get(s).sentence().paragraph();
        }
        size = count;
        begin = new int[size];
        end = new int[size];
        form = new String[size];
        lemma = new String[size];
        tag = new String[size];
        label = new String[size];
        coarse = new int[size];
        middle = new int[size];
        fine = new int[size];
        head = new int[size];
        first = new int[size];
        last = new int[size];
        wordlike = new boolean[size];
        sentence = new int[size];
        region = new int[size];
        children = new int[size][];
        for (int s = 0; s < trees.size(); s++) {
            read(trees.get(s), s);
        }
        List<QuotedRegion> outermost = regions(parsed, 0);
        regionBegin = new int[outermost.size()];
        regionEnd = new int[outermost.size()];
        regionContinues = new boolean[outermost.size()];
        readRegions(outermost);
        for (int word = 1; word < size; word++) {
            turnRound(word);
        }
    }

    private Words(Words other) {
        parsed = other.parsed;
        size = other.size;
        begin = other.begin;
        end = other.end;
        form = other.form;
        lemma = other.lemma;
        tag = other.tag;
        label = other.label;
        coarse = other.coarse;
        middle = other.middle;
        fine = other.fine;
        head = other.head;
        first = other.first;
        last = other.last;
        wordlike = other.wordlike;
        sentence = other.sentence;
        sentenceBegin = other.sentenceBegin;
        sentenceEnd = other.sentenceEnd;
        paragraph = other.paragraph;
        children = other.children;
        region = new int[size];
        List<QuotedRegion> inner = regions(parsed, 1);
        regionBegin = new int[inner.size()];
        regionEnd = new int[inner.size()];
        regionContinues = new boolean[inner.size()];
        readRegions(inner);
    }

    /** The same words as they read inside the outermost quotations: only what is quoted within these is quoted. */
    Words insideQuotations() {
        return new Words(this);
    }

    private static List<QuotedRegion> regions(ParsedDocument parsed, int depth) {
        return parsed.document().quotations().stream()
                .filter(region -> region.depth() == depth)
                .toList();
    }

    /** "“Who is there?” asked the guard": the parser takes the guard for the object, since a sentence ended before the verb. */
    private void turnRound(int word) {
        boolean follows = region[word] < 0 && region[word - 1] >= 0 && isQuotationMark(word - 1);
        if (!follows || !tag[word].equals("VBD") && !tag[word].equals("VBZ")) {
            return;
        }
        int object = child(word, "dobj");
        if (object >= 0
                && first[object] == word + 1
                && child(word, "nsubj") < 0
                && child(word, "nsubjpass") < 0
                && child(word, "ccomp") < 0) {
            label[object] = "nsubj";
        }
    }

    private void read(Tree tree, int index) {
        Sentence at = tree.sentence();
        int base = sentenceBegin[index];
        for (int i = 0; i < tree.size(); i++) {
            int word = base + i;
            children[word] = tree.children(i).clone();
            for (int c = 0; c < children[word].length; c++) {
                children[word][c] += base;
            }
            Token token = at.tokens().get(i);
            begin[word] = token.begin();
            end[word] = token.end();
            form[word] = token.form();
            lemma[word] = tree.lemma(i).isEmpty() ? token.form().toLowerCase(Locale.ROOT) : tree.lemma(i);
            tag[word] = tree.tag(i);
            label[word] = tree.label(i);
            coarse[word] = cluster(tree.cluster(i), COARSE);
            middle[word] = cluster(tree.cluster(i), MIDDLE);
            fine[word] = cluster(tree.cluster(i), Integer.MAX_VALUE);
            head[word] = tree.head(i) < 0 ? -1 : base + tree.head(i);
            first[word] = word;
            last[word] = word + 1;
            wordlike[word] = Character.isLetterOrDigit(token.form().codePointAt(0))
                    || token.form().codePoints().anyMatch(Character::isLetterOrDigit);
            sentence[word] = index;
        }
        for (int i = 0; i < tree.size(); i++) {
            int word = base + i;
            int steps = 0;
            for (int up = head[word]; up >= 0 && steps < tree.size(); up = head[up], steps++) {
                if (first[up] <= word && last[up] > word) {
                    break;
                }
                first[up] = Math.min(first[up], word);
                last[up] = Math.max(last[up], word + 1);
            }
        }
    }

    private static int cluster(String path, int length) {
        return path.isEmpty()
                ? 0
                : path.substring(0, Math.min(length, path.length())).hashCode();
    }

    private void readRegions(List<QuotedRegion> regions) {
        Arrays.fill(region, -1);
        int word = 0;
        for (int r = 0; r < regions.size(); r++) {
            while (word < size && end[word] <= regions.get(r).outer().begin()) {
                word++;
            }
            regionBegin[r] = word;
            while (word < size && begin[word] < regions.get(r).outer().end()) {
                region[word++] = r;
            }
            regionEnd[r] = word;
            regionContinues[r] = regions.get(r).continues();
        }
    }

    /** The words that hang on this one, in order; do not modify. */
    int[] children(int word) {
        return children[word];
    }

    boolean isVerb(int word) {
        return tag[word].startsWith("VB");
    }

    /** Whether this word can have complements of its own. */
    boolean isOpen(int word) {
        return isVerb(word)
                || isNoun(word)
                || tag[word].startsWith("JJ")
                || tag[word].equals("IN")
                || tag[word].equals("TO");
    }

    boolean isNoun(int word) {
        return tag[word].startsWith("NN");
    }

    boolean isName(int word) {
        return tag[word].startsWith("NNP");
    }

    boolean isPronoun(int word) {
        return tag[word].startsWith("PRP");
    }

    boolean isQuotationMark(int word) {
        return tag[word].equals("``") || tag[word].equals("''") || "\"“”«»''``".contains(form[word]);
    }

    /** The first child with this label, or -1. */
    int child(int word, String wanted) {
        for (int child : children(word)) {
            if (label[child].equals(wanted)) {
                return child;
            }
        }
        return -1;
    }
}
