package org.tadmor.extraction.syntax;

import java.util.Arrays;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.extraction.text.Token;

/**
 * A sentence with the grammar of each token: lemma, part of speech (Penn Treebank), head and dependency label. A token's
 * index is its position in the sentence; the head of a root is -1, and there may be several roots.
 */
public final class Tree {

    private final Sentence sentence;
    private final String[] lemmas;
    private final String[] tags;
    private final int[] heads;
    private final String[] labels;
    private final String[] clusters;
    private final int[][] children;

    public Tree(Sentence sentence, String[] lemmas, String[] tags, int[] heads, String[] labels) {
        this(sentence, lemmas, tags, heads, labels, unknown(heads.length));
    }

    Tree(Sentence sentence, String[] lemmas, String[] tags, int[] heads, String[] labels, String[] clusters) {
        this.sentence = sentence;
        this.lemmas = lemmas.clone();
        this.tags = tags.clone();
        this.heads = heads.clone();
        this.labels = labels.clone();
        this.clusters = clusters.clone();
        this.children = childrenOf(this.heads);
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return heads.length;
    }

    public Token token(int index) {
        return sentence.tokens().get(index);
    }

    public String form(int index) {
        return token(index).form();
    }

    public String lemma(int index) {
        return lemmas[index];
    }

    public String tag(int index) {
        return tags[index];
    }

    public int head(int index) {
        return heads[index];
    }

    public String label(int index) {
        return labels[index];
    }

    /** The path of the word in a binary tree of words used alike (Brown clusters), as zeros and ones; empty where unknown. */
    public String cluster(int index) {
        return clusters[index];
    }

    /** The tokens that hang on this one, in order; do not modify. */
    public int[] children(int index) {
        return children[index];
    }

    private static String[] unknown(int size) {
        String[] clusters = new String[size];
        Arrays.fill(clusters, "");
        return clusters;
    }

    private static int[][] childrenOf(int[] heads) {
        int[] counts = new int[heads.length];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        int[][] children = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            children[i] = new int[counts[i]];
        }
        for (int i = heads.length - 1; i >= 0; i--) {
            if (heads[i] >= 0) {
                children[heads[i]][--counts[heads[i]]] = i;
            }
        }
        return children;
    }
}
