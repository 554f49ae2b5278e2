package org.tadmor.extraction.attribution;

/** What a word shows of whether it is a cue: itself, its complements and subject, its neighbours and its governors. */
final class CueFeatures {

    private CueFeatures() {}

    /** Whether a word can be a cue at all: content words, some prepositions, a colon. */
    static boolean possible(Words words, int word) {
        String tag = words.tag[word];
        if (words.isVerb(word)) {
            String label = words.label[word];
            return !label.equals("aux") && !label.equals("auxpass");
        }
        return tag.equals("NN")
                || tag.equals("NNS")
                || tag.startsWith("JJ")
                || tag.startsWith("RB")
                || tag.equals("IN")
                || words.form[word].equals(":")
                || words.form[word].equals("―");
    }

    static void add(Words words, int cue, Features f) {
        String lemma = words.lemma[cue];
        String tag = words.tag[cue];
        String label = words.label[cue];
        char kind = tag.isEmpty() ? ' ' : tag.charAt(0);
        f.add(1, lemma);
        f.add(2, lemma, tag);
        f.add(3, label, tag);
        f.add(4, lemma, label);
        f.add(5, words.form[cue]);
        int above = words.head[cue];
        String aboveLemma = above < 0 ? "" : words.lemma[above];
        f.add(6, label, aboveLemma, kind);
        f.add(7, lemma, aboveLemma);
        suffixes(lemma, kind, f);
        clusters(words, cue, tag, label, f);
        complements(words, cue, lemma, tag, kind, f);
        neighbours(words, cue, lemma, f);
        surroundings(words, cue, lemma, kind, f);
        governors(words, cue, lemma, kind, f);
    }

    /** The same for words used alike as for the word itself. */
    private static void clusters(Words words, int cue, String tag, String label, Features f) {
        int fine = words.fine[cue];
        int middle = words.middle[cue];
        int coarse = words.coarse[cue];
        f.add(60, fine);
        f.add(61, middle);
        f.add(62, coarse, tag.hashCode());
        f.add(63, fine, label.hashCode());
        f.add(64, middle, label.hashCode());
        int frame = 17;
        for (int child : words.children(cue)) {
            String relation = words.label[child];
            if (relation.equals("punct")) {
                continue;
            }
            int side = relation.hashCode() + (child > cue ? 1 : 0);
            f.add(65, fine, side);
            f.add(66, middle, side);
            f.add(67, side, words.fine[child]);
            f.add(68, middle, side, words.middle[child]);
            f.add(69, fine, side, words.coarse[child]);
            int mark = words.child(child, "mark");
            if (mark >= 0) {
                f.add(70, middle, words.lemma[mark].hashCode());
            }
            if (!relation.startsWith("aux") && !relation.equals("advmod")) {
                frame = frame * 31 + side;
            }
        }
        f.add(71, fine, frame);
        f.add(72, middle, frame);
        int above = words.head[cue];
        if (above >= 0) {
            f.add(73, label.hashCode(), words.fine[above]);
            f.add(74, label.hashCode(), words.middle[above], coarse);
        }
        for (int d = -1; d <= 1; d += 2) {
            int at = cue + d;
            boolean inside = at >= 0 && at < words.size && words.sentence[at] == words.sentence[cue];
            f.add(75, middle, inside ? words.lemma[at].hashCode() : 0, d);
            f.add(76, inside ? words.middle[at] : 1, d, tag.hashCode());
        }
    }

    private static void suffixes(String lemma, char kind, Features f) {
        int length = lemma.length();
        if (length > 3) {
            f.add(8, lemma.substring(length - 3), kind);
        }
        if (length > 4) {
            f.add(9, lemma.substring(length - 4), kind);
        }
    }

    private static void complements(Words words, int cue, String lemma, String tag, char kind, Features f) {
        int frame = 17;
        boolean subject = false;
        for (int child : words.children(cue)) {
            String label = words.label[child];
            boolean after = child > cue;
            switch (label) {
                case "punct" -> {
                    String mark = words.form[child];
                    f.add(10, mark, kind, after ? 1 : 0);
                    continue;
                }
                case "nsubj", "nsubjpass" -> {
                    subject = true;
                    f.add(11, label, words.tag[child], after ? 1 : 0);
                    f.add(12, label, words.lemma[child]);
                    f.add(13, lemma, words.lemma[child]);
                    f.add(14, lemma, words.tag[child], label);
                }
                case "aux", "auxpass", "neg", "advmod", "prt", "det", "amod", "poss", "compound" -> {
                    f.add(15, label, words.lemma[child], kind);
                    f.add(16, lemma, words.lemma[child], label);
                    if (label.equals("advmod")) {
                        continue;
                    }
                }
                default -> {
                    f.add(17, label, words.tag[child], after ? 1 : 0);
                    f.add(18, lemma, label, after ? 1 : 0);
                    f.add(19, label, words.lemma[child], kind);
                    f.add(20, lemma, label, words.lemma[child]);
                    int mark = words.child(child, "mark");
                    if (mark >= 0) {
                        f.add(21, lemma, words.lemma[mark]);
                        f.add(22, label, words.lemma[mark], kind);
                    }
                    if (label.equals("prep")) {
                        int object = words.child(child, "pobj");
                        if (object >= 0) {
                            f.add(23, words.lemma[child], words.lemma[object], kind);
                            f.add(24, lemma, words.lemma[child], words.tag[object]);
                        }
                    } else {
                        grandchildren(words, child, lemma, label, f);
                    }
                }
            }
            frame = frame * 31 + label.hashCode() + (after ? 1 : 0);
        }
        f.add(25, frame, kind);
        f.add(26, lemma, frame);
        f.add(27, lemma, tag, subject ? 1 : 0);
    }

    private static void grandchildren(Words words, int child, String lemma, String label, Features f) {
        boolean subject = false;
        for (int below : words.children(child)) {
            String inner = words.label[below];
            if (inner.startsWith("nsubj")) {
                subject = true;
            } else if (inner.equals("prep") || inner.equals("ccomp") || inner.equals("acl") || inner.equals("xcomp")) {
                f.add(28, words.lemma[child], inner, words.lemma[below]);
                f.add(29, lemma, label, inner);
            }
        }
        f.add(30, lemma, label, subject ? 1 : 0);
    }

    private static void neighbours(Words words, int cue, String lemma, Features f) {
        for (int d = -2; d <= 3; d++) {
            if (d == 0) {
                continue;
            }
            int at = cue + d;
            boolean inside = at >= 0 && at < words.size && words.sentence[at] == words.sentence[cue];
            String there = inside ? words.lemma[at] : "";
            f.add(31, there, d);
            f.add(32, inside ? words.tag[at] : "", d);
            if (d == -1 || d == 1 || d == 2) {
                f.add(33, lemma, there, d);
                f.add(34, lemma, inside ? words.tag[at] : "", d);
            }
        }
    }

    private static void surroundings(Words words, int cue, String lemma, char kind, Features f) {
        int s = words.sentence[cue];
        int begin = words.sentenceBegin[s];
        int end = words.sentenceEnd[s];
        boolean inside = words.region[cue] >= 0;
        boolean left = false;
        boolean right = false;
        boolean partial = false;
        for (int i = begin; i < end; i++) {
            if (words.region[i] >= 0) {
                if (i < cue) {
                    left = true;
                } else {
                    right = true;
                }
            } else {
                partial = true;
            }
        }
        int quotes = (inside ? 1 : 0) + (left ? 2 : 0) + (right ? 4 : 0) + (partial ? 8 : 0);
        f.add(35, quotes, kind);
        f.add(36, lemma, quotes);
        boolean next = end < words.size
                && words.region[end] >= 0
                && words.paragraph[words.sentence[end]] == words.paragraph[s];
        f.add(37, quotes, next ? 1 : 0, kind);
        int last = end - 1;
        f.add(38, words.form[last], kind);
        f.add(39, Features.size(end - begin), kind);
        f.add(40, Math.min(s, 2), kind);
        f.add(41, lemma, Math.min(s, 1));
        f.add(42, lemma, cue == begin ? 0 : cue == last || cue == last - 1 ? 1 : 2);
        f.add(43, words.parsed.trees().get(s).sentence().segment().ordinal(), kind);
    }

    private static void governors(Words words, int cue, String lemma, char kind, Features f) {
        int node = cue;
        int path = 3;
        for (int up = 0; up < 3 && words.head[node] >= 0; up++) {
            path = path * 31 + words.label[node].hashCode();
            node = words.head[node];
            f.add(44, path, words.lemma[node].hashCode(), kind);
            f.add(45, path, words.tag[node].hashCode(), kind);
            f.add(46, lemma, path);
            int mark = words.child(node, "mark");
            if (mark >= 0) {
                f.add(47, path, words.lemma[mark].hashCode());
            }
        }
    }
}
