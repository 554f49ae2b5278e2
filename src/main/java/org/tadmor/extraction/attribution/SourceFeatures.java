package org.tadmor.extraction.attribution;

/** What a candidate shows of whether it names the source of its cue. */
final class SourceFeatures {

    private SourceFeatures() {}

    static void add(Words words, int cue, Sources sources, int index, Features f) {
        int word = sources.word[index];
        int path = sources.path[index];
        String lemma = words.lemma[cue];
        String tag = words.tag[word];
        String relation = sources.relation[index];
        f.add(201, path);
        f.add(202, path, words.tag[cue].hashCode());
        f.add(203, lemma, path);
        f.add(204, path, tag.hashCode());
        f.add(205, words.lemma[word]);
        f.add(206, relation, words.lemma[word]);
        f.add(207, relation, tag, sources.level[index]);
        f.add(208, lemma, relation, sources.level[index]);
        f.add(209, lemma, words.lemma[word]);
        f.add(210, tag, words.label[word], words.tag[cue]);
        int distance = word - cue;
        f.add(211, Features.size(Math.abs(distance)), distance < 0 ? 0 : 1);
        f.add(212, relation, Features.size(Math.abs(distance)), distance < 0 ? 0 : 1);
        f.add(213, index, sources.count);
        f.add(214, relation, index);
        f.add(215, words.label[cue], relation, sources.level[index]);
        f.add(216, words.region[word] == words.region[cue] ? 1 : 0, words.region[word] < 0 ? 1 : 0);
        f.add(217, relation, words.region[word] < 0 ? 1 : 0, words.region[cue] < 0 ? 1 : 0);
        boolean passive = words.child(cue, "auxpass") >= 0;
        f.add(218, relation, passive ? 1 : 0, sources.level[index]);
        f.add(219, path, passive ? 1 : 0, words.tag[cue].hashCode());
        f.add(220, lemma, path, passive ? 1 : 0);
        int next = word + 1 < words.size ? word + 1 : word;
        f.add(221, words.lemma[next], relation);
        String ending = words.lemma[word];
        if (ending.length() > 3) {
            f.add(222, ending.substring(ending.length() - 3), words.isName(word) ? 1 : 0);
        }
        String first = sources.relation[0];
        f.add(223, first, relation, sources.level[index]);
        f.add(225, words.fine[cue], path);
        f.add(226, words.middle[cue], path, passive ? 1 : 0);
        f.add(227, words.fine[word], relation.hashCode());
        f.add(228, words.middle[word], path);
        f.add(229, words.middle[word], words.middle[cue], relation.hashCode());
        f.add(224, first, words.tag[sources.word[0]], path);
    }

    /** What speaks for no source at all. */
    static void addNone(Words words, int cue, Sources sources, Features f) {
        String lemma = words.lemma[cue];
        f.add(231, lemma);
        f.add(232, lemma, words.tag[cue]);
        f.add(233, words.tag[cue], words.label[cue]);
        boolean passive = words.child(cue, "auxpass") >= 0;
        boolean agent = words.child(cue, "agent") >= 0;
        f.add(234, passive ? 1 : 0, agent ? 1 : 0);
        f.add(235, lemma, passive ? 1 : 0, agent ? 1 : 0);
        f.add(236, sources.count);
        String first = sources.count == 0 ? "" : sources.relation[0];
        f.add(237, first, words.tag[cue]);
        f.add(238, first, lemma, sources.count == 0 ? 9 : sources.level[0]);
        f.add(239, sources.count == 0 ? "" : words.lemma[sources.word[0]], first);
        f.add(240, passive ? 1 : 0, words.label[cue].hashCode(), first.hashCode());
    }
}
