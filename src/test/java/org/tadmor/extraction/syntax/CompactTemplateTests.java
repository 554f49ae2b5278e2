package org.tadmor.extraction.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CompactTemplateTests {

    private static final NLPNode[] SENTENCE = sentence();

    /** The same rows in the same order as from NLP4J's own template, whose strings the table is made of. */
    @Test
    void givesTheFeaturesOfTheOriginal() {
        Original original = new Original();
        DEPState<NLPNode> state = new DEPState<>(SENTENCE);
        SparseVector all = original.createSparseVector(state, false);
        assertThat(all.size()).isEqualTo(original.seen.size()).isGreaterThan(6);
        CompactFeatures features = CompactFeatures.of(List.copyOf(original.seen));

        CompactTemplate<DEPState<NLPNode>> compact = new CompactTemplate<>(original, features);

        assertThat(rows(compact.createSparseVector(state, false))).isEqualTo(rows(all));
        assertThat(rows(compact.createSparseVector(state, false)))
                .as("once more")
                .isEqualTo(rows(all));
    }

    @Test
    void leavesOutWhatTheModelDoesNotHave() {
        Original original = new Original();
        DEPState<NLPNode> state = new DEPState<>(SENTENCE);
        original.createSparseVector(state, false);
        CompactFeatures.Feature last = List.copyOf(original.seen).get(original.seen.size() - 1);

        CompactTemplate<DEPState<NLPNode>> compact = new CompactTemplate<>(original, CompactFeatures.of(List.of(last)));

        assertThat(rows(compact.createSparseVector(state, false))).containsExactly(last.row());
    }

    private static List<Integer> rows(SparseVector vector) {
        return vector.getVector().stream().map(SparseItem::getIndex).toList();
    }

    private static NLPNode[] sentence() {
        String[] words = {"", "The", "old", "ferry", "left", "the", "harbour", "."};
        String[] tags = {"", "DT", "JJ", "NN", "VBD", "DT", "NN", "."};
        NLPNode[] nodes = new NLPNode[words.length];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, words[i]);
            nodes[i].setPartOfSpeechTag(tags[i]);
            nodes[i].setLemma(words[i].toLowerCase(java.util.Locale.ROOT));
            nodes[i].setWordClusters(Set.of("10", "1011"));
        }
        nodes[1].setDependencyHead(nodes[3], "det");
        return nodes;
    }

    /** A template of some features, which notes the string of each that it gives and numbers it. */
    private static final class Original extends FeatureTemplate<NLPNode, DEPState<NLPNode>> {

        private static final long serialVersionUID = 1;

        final transient Set<CompactFeatures.Feature> seen = new LinkedHashSet<>();

        Original() {
            super(null, new HyperParameter());
            feature_map = new FeatureMap() {
                @Override
                public int index(int type, String value) {
                    int row = seen.size() + 1;
                    seen.add(new CompactFeatures.Feature(type, value, row));
                    return row;
                }
            };
        }

        @Override
        protected void init(Element description) {
            feature_list = new ArrayList<>();
            feature_set = new ArrayList<>(List.of(
                    item(Source.i, null, 0, Field.word_clusters),
                    item(Source.j, null, 1, Field.word_clusters),
                    item(Source.j, null, 0, Field.positional)));
            add(item(Source.j, null, 0, Field.lemma));
            add(item(Source.j, null, 0, Field.lemma), item(Source.j, null, 1, Field.part_of_speech_tag));
            add(
                    item(Source.j, null, 0, Field.lemma),
                    item(Source.j, null, 1, Field.lemma),
                    item(Source.j, null, 2, Field.part_of_speech_tag));
            add(item(Source.j, Relation.h, 0, Field.lemma), item(Source.j, null, 0, Field.dependency_label));
            add(item(Source.k, null, -1, Field.lemma), item(Source.j, null, 0, Field.lemma));
        }

        private static FeatureItem item(Source source, Relation relation, int window, Field field) {
            return new FeatureItem(source, relation, window, field, null);
        }
    }
}
