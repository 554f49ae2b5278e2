package org.tadmor.extraction.attribution;

import java.util.Arrays;

/**
 * Finds what could name the source of one cue: subjects, agents, possessors and objects of the cue and of the words that
 * govern it, and the nearest names before and after it.
 */
final class Sources {

    private static final int MOST = 16;
    private static final int HIGHEST = 4;

    private final Words words;
    private final int cue;
    int count;
    /** The head of each candidate. */
    final int[] word = new int[MOST];
    /** The relations that lead from the cue to each candidate, as a hash. */
    final int[] path = new int[MOST];
    /** How many words up from the cue each candidate hangs. */
    final int[] level = new int[MOST];

    final String[] relation = new String[MOST];

    private Sources(Words words, int cue) {
        this.words = words;
        this.cue = cue;
        Arrays.fill(relation, "");
    }

    static Sources of(Words words, int cue) {
        Sources sources = new Sources(words, cue);
        sources.climb();
        sources.neighbours();
        return sources;
    }

    /** One source and no other. */
    static Sources only(Words words, int cue, int source) {
        Sources sources = new Sources(words, cue);
        sources.add(source, 0, 0, "");
        return sources;
    }

    private void climb() {
        int node = cue;
        int way = 0;
        for (int up = 0; up <= HIGHEST; up++) {
            for (int child : words.children(node)) {
                relative(node, child, way, up);
            }
            int above = words.head[node];
            if (above < 0) {
                return;
            }
            way = way * 31 + words.label[node].hashCode();
            if (nominal(above)) {
                add(above, way, up, "governor");
            }
            node = above;
        }
    }

    private void relative(int node, int child, int way, int up) {
        String label = words.label[child];
        int step = way * 31 + label.hashCode();
        switch (label) {
            case "nsubj",
                    "nsubjpass",
                    "csubj",
                    "poss",
                    "attr",
                    "nmod",
                    "compound",
                    "appos",
                    "npadvmod",
                    "amod",
                    "advmod",
                    "dep",
                    "det" -> {
                if (nominal(child) && (up == 0 || !label.equals("amod") && !label.equals("advmod"))) {
                    add(child, step, up, label);
                    if (words.tag[child].startsWith("W") && words.head[node] >= 0) {
                        add(words.head[node], step + 1, up, "relative");
                    }
                }
            }
            case "dobj", "iobj", "dative" -> {
                if (nominal(child)) {
                    add(child, step, up, label);
                }
                possessor(child, step, up);
            }
            case "agent", "prep" -> {
                for (int object : words.children(child)) {
                    if (words.label[object].equals("pobj") && nominal(object)) {
                        add(object, step * 31 + words.lemma[child].hashCode(), up, label);
                        if (up == 0) {
                            possessor(object, step, up);
                        }
                    } else if (words.label[object].equals("prep") && up == 0) {
                        relative(child, object, step, up);
                    }
                }
            }
            case "parataxis", "acl", "relcl" -> {
                int subject = words.child(child, "nsubj");
                if (subject >= 0 && up == 0) {
                    add(subject, step, up, label);
                }
            }
            default -> {}
        }
    }

    private void possessor(int noun, int way, int up) {
        int possessor = words.child(noun, "poss");
        if (possessor >= 0) {
            add(possessor, way * 31 + 5, up, "poss");
        }
    }

    private void neighbours() {
        int s = words.sentence[cue];
        int lowest = Math.max(words.sentenceBegin[s], cue - 40);
        for (int i = cue - 1, seen = 0; i >= lowest && seen < 2; i--) {
            if (isPhraseHead(i)) {
                add(i, 101 + seen, 9, "before");
                seen++;
            }
        }
        int highest = Math.min(words.sentenceEnd[s], cue + 12);
        for (int i = cue + 1; i < highest; i++) {
            if (isPhraseHead(i)) {
                add(i, 103, 9, "after");
                break;
            }
        }
    }

    private boolean isPhraseHead(int i) {
        return (words.isName(i) || words.isPronoun(i) || words.isNoun(i))
                && !words.label[i].equals("compound")
                && !words.label[i].equals("poss");
    }

    private boolean nominal(int i) {
        String tag = words.tag[i];
        return tag.startsWith("NN")
                || tag.startsWith("PRP")
                || tag.startsWith("W")
                || tag.equals("DT")
                || tag.equals("CD")
                || tag.startsWith("JJ")
                || tag.equals("EX");
    }

    private void add(int candidate, int way, int up, String name) {
        if (count == MOST || candidate == cue) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (word[i] == candidate) {
                return;
            }
        }
        word[count] = candidate;
        path[count] = way;
        level[count] = up;
        relation[count] = name;
        count++;
    }
}
