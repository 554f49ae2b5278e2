package org.tadmor.extraction.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts of speech and relations as numbers that trees can split: alike ones stand together. */
final class Codes {

    private static final Map<String, Integer> TAGS = numbered(List.of(
            "NN", "NNS", "NNP", "NNPS", "CD", "PRP", "PRP$", "DT", "PDT", "WDT", "WP", "WRB", "WP$", "IN", "TO", "RP",
            "CC", "MD", "VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "EX", "UH"));
    private static final Map<String, Integer> LABELS = numbered(List.of(
            "root",
            "ccomp",
            "parataxis",
            "advcl",
            "relcl",
            "acl",
            "xcomp",
            "pcomp",
            "csubj",
            "conj",
            "cc",
            "nsubj",
            "nsubjpass",
            "expl",
            "dobj",
            "iobj",
            "dative",
            "attr",
            "acomp",
            "oprd",
            "pobj",
            "agent",
            "prep",
            "prt",
            "advmod",
            "npadvmod",
            "neg",
            "aux",
            "auxpass",
            "modal",
            "mark",
            "case",
            "det",
            "poss",
            "nummod",
            "amod",
            "compound",
            "nmod",
            "appos",
            "quantmod",
            "meta",
            "discourse",
            "intj",
            "vocative",
            "dep",
            "punct"));

    private Codes() {}

    static float ofTag(String tag) {
        return TAGS.getOrDefault(tag, TAGS.size());
    }

    static float ofLabel(String label) {
        return LABELS.getOrDefault(label, LABELS.size());
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
        return Map.copyOf(numbers);
    }
}
