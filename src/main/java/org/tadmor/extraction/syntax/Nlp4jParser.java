package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.extraction.text.Token;

/** NLP4J's tagger, lemmatiser and dependency parser on the tokens of our own sentences. */
public final class Nlp4jParser implements Parser {

    /** No sentence of a newspaper is longer; tables and lists are. */
    private static final int LONGEST = 180;

    private final Nlp4jModels models;

    private Nlp4jParser(Nlp4jModels models) {
        this.models = models;
    }

    /** Loads the models: ten seconds or more the first time, a second once they are in the cache. One parser serves all threads. */
    public static Nlp4jParser load() {
        return new Nlp4jParser(Nlp4jModels.load(ModelCache.standard()));
    }

    @Override
    public List<Tree> parse(List<Sentence> sentences) {
        List<Tree> trees = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            trees.add(parse(sentence));
        }
        return trees;
    }

    private Tree parse(Sentence sentence) {
        Grammar grammar = new Grammar(sentence.tokens().size());
        int begin = 0;
        while (begin < grammar.heads.length) {
            int end = endOfPiece(sentence.tokens(), begin);
            NLPNode[] nodes = nodes(sentence.tokens().subList(begin, end));
            models.decode(nodes);
            grammar.add(nodes, begin);
            begin = end;
        }
        Reattachment.mend(sentence.tokens(), grammar.lemmas, grammar.tags, grammar.heads, grammar.labels);
        return new Tree(sentence, grammar.lemmas, grammar.tags, grammar.heads, grammar.labels, grammar.clusters);
    }

    /** Too long a sentence is parsed piece by piece, cut after a punctuation mark where there is one. */
    private static int endOfPiece(List<Token> tokens, int begin) {
        if (tokens.size() - begin <= LONGEST) {
            return tokens.size();
        }
        for (int end = begin + LONGEST; end > begin + LONGEST / 2; end--) {
            if (";.:!?,|".contains(tokens.get(end - 1).form())) {
                return end;
            }
        }
        return begin + LONGEST;
    }

    private static NLPNode[] nodes(List<Token> tokens) {
        NLPNode[] nodes = new NLPNode[tokens.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, plain(tokens.get(i - 1).form()));
        }
        return nodes;
    }

    /** The form that the models were trained on: typewriter quotation marks, apostrophes and dashes. */
    private static String plain(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) > '~') {
                return form.replace('‘', '\'')
                        .replace('’', '\'')
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('«', '"')
                        .replace('»', '"')
                        .replace("—", "--")
                        .replace("–", form.length() == 1 ? "--" : "-")
                        .replace("…", "...");
            }
        }
        return form;
    }

    /** The columns of a tree as they are read off the nodes. */
    private static final class Grammar {

        final String[] lemmas;
        final String[] tags;
        final int[] heads;
        final String[] labels;
        final String[] clusters;

        Grammar(int size) {
            lemmas = new String[size];
            tags = new String[size];
            heads = new int[size];
            labels = new String[size];
            clusters = new String[size];
        }

        void add(NLPNode[] nodes, int offset) {
            for (int i = 1; i < nodes.length; i++) {
                NLPNode head = nodes[i].getDependencyHead();
                int at = offset + i - 1;
                lemmas[at] = orEmpty(nodes[i].getLemma());
                tags[at] = orEmpty(nodes[i].getPartOfSpeechTag());
                labels[at] = orEmpty(nodes[i].getDependencyLabel());
                clusters[at] = longest(nodes[i].getWordClusters());
                heads[at] = head == null || head.getID() == 0 ? -1 : offset + head.getID() - 1;
            }
        }

        /** The lexicon gives the beginnings of a path with the path. */
        private static String longest(@Nullable Set<String> beginnings) {
            String longest = "";
            if (beginnings != null) {
                for (String beginning : beginnings) {
                    longest = beginning.length() > longest.length() ? beginning : longest;
                }
            }
            return longest;
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
