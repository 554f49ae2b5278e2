package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The features of a state, the same in the same order as those of NLP4J's own template, without making their strings:
 * each node that features speak of is found once, each of its values hashed once, and a feature of several values gets
 * its hash from theirs. What a word's own sets (its clusters, say) come to is kept for as long as its sentence is read.
 * Safe for use by several threads at once, each of them with one sentence at a time.
 */
final class CompactTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {

    private static final long serialVersionUID = 1;

    private final transient CompactFeatures features;
    private final transient FeatureItem[] sets;
    private final transient FeatureItem[] places;
    private final transient Item[] items;
    private final transient int[][] joined;
    private final transient ThreadLocal<Sentence> read = new ThreadLocal<>();

    CompactTemplate(FeatureTemplate<NLPNode, S> original, CompactFeatures features) {
        super(null, new HyperParameter());
        this.features = features;
        this.sets = original.getSetFeatureList().toArray(FeatureItem[]::new);
        List<FeatureItem> nodes = new ArrayList<>();
        List<Item> values = new ArrayList<>();
        this.joined = original.getFeatureList().stream()
                .map(parts -> Arrays.stream(parts)
                        .mapToInt(part -> position(part, nodes, values))
                        .toArray())
                .toArray(int[][]::new);
        this.places = nodes.toArray(FeatureItem[]::new);
        this.items = values.toArray(Item[]::new);
    }

    /** A value of the node at a place. */
    private record Item(int place, FeatureItem value) {}

    /** What the sets of each node come to, by template and node. */
    private record Sentence(NLPNode[] nodes, int[][][] rows) {}

    private static int position(FeatureItem part, List<FeatureItem> nodes, List<Item> values) {
        int place = 0;
        while (place < nodes.size() && !samePlace(nodes.get(place), part)) {
            place++;
        }
        if (place == nodes.size()) {
            nodes.add(part);
        }
        for (int i = 0; i < values.size(); i++) {
            Item item = values.get(i);
            if (item.place() == place && sameValue(item.value(), part)) {
                return i;
            }
        }
        values.add(new Item(place, part));
        return values.size() - 1;
    }

    private static boolean samePlace(FeatureItem one, FeatureItem two) {
        return one.source == two.source && one.window == two.window && one.relation == two.relation;
    }

    private static boolean sameValue(FeatureItem one, FeatureItem two) {
        return one.field == two.field
                && (one.attribute == null ? two.attribute == null : one.attribute.equals(two.attribute));
    }

    @Override
    protected void init(Element description) {
        // taken over from the original
    }

    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        SparseVector vector = new SparseVector();
        Sentence sentence = sentence(state);
        for (int type = 0; type < sets.length; type++) {
            NLPNode node = state.getNode(sets[type]);
            if (node != null) {
                for (int row : rows(sentence, state, type, node)) {
                    vector.add(row, 1);
                }
            }
        }
        NLPNode[] at = new NLPNode[places.length];
        for (int i = 0; i < places.length; i++) {
            at[i] = state.getNode(places[i]);
        }
        String[] values = new String[items.length];
        long[] hashes = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            NLPNode node = at[items[i].place()];
            values[i] = node == null ? null : getFeature(state, items[i].value(), node);
            hashes[i] = values[i] == null ? 0 : CompactFeatures.hash(values[i]);
        }
        for (int i = 0; i < joined.length; i++) {
            add(vector, sets.length + i, joined[i], values, hashes);
        }
        return vector;
    }

    private void add(SparseVector vector, int type, int[] parts, String[] values, long[] hashes) {
        long hash = 0;
        for (int i = 0; i < parts.length; i++) {
            String value = values[parts[i]];
            if (value == null) {
                return;
            }
            hash = i == 0 ? hashes[parts[i]] : CompactFeatures.joined(hash, '_', hashes[parts[i]], value.length());
        }
        int row = features.row(type, hash);
        if (row > 0) {
            vector.add(row, 1);
        }
    }

    private Sentence sentence(S state) {
        Sentence sentence = read.get();
        if (sentence == null || sentence.nodes() != state.getNodes()) {
            sentence = new Sentence(state.getNodes(), new int[sets.length][state.getNodes().length][]);
            read.set(sentence);
        }
        return sentence;
    }

    private int[] rows(Sentence sentence, S state, int type, NLPNode node) {
        if (sets[type].field == Field.dependent_set) {
            return rows(type, getFeatures(state, sets[type], node)); // it grows while the sentence is read
        }
        int[][] known = sentence.rows()[type];
        int[] rows = known[node.getID()];
        if (rows == null) {
            rows = rows(type, getFeatures(state, sets[type], node));
            known[node.getID()] = rows;
        }
        return rows;
    }

    private int[] rows(int type, @Nullable Collection<String> values) {
        return values == null
                ? new int[0]
                : values.stream()
                        .mapToInt(value -> features.index(type, value))
                        .filter(row -> row > 0)
                        .toArray();
    }
}
