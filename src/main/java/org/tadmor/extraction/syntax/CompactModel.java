package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A tagger or parser of NLP4J with its features and weights in compact form. Features whose weights are all zero are
 * left out: they score nothing.
 */
final class CompactModel {

    private static final ObjectInputFilter FILTER = ObjectInputFilter.Config.createFilter(
            "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;java.util.*;java.lang.*;!*");

    private final OnlineComponent<NLPNode, ?> component;
    private final CompactFeatures features;
    private final SparseWeights weights;

    private CompactModel(OnlineComponent<NLPNode, ?> component, CompactFeatures features, SparseWeights weights) {
        this.component = component;
        this.features = features;
        this.weights = weights;
    }

    /** Makes a freshly read component compact; its full matrix can be forgotten afterwards. */
    static CompactModel of(OnlineComponent<NLPNode, ?> component) {
        FeatureMap map = features(component.getFeatureTemplate());
        WeightVector full = component.getOptimizer().getWeightVector();
        if (full.getDenseWeightVector().size() > 0 || full.hasActivationFunction()) {
            throw new IllegalArgumentException("a model with dense features");
        }
        MajorVector matrix = full.getSparseWeightVector();
        SparseWeights.Builder weights = new SparseWeights.Builder(matrix);
        weights.add(0); // the bias
        List<CompactFeatures.Feature> features = new ArrayList<>();
        for (int i = 0; i < map.getIndexMaps().size(); i++) {
            for (Object2IntMap.Entry<String> entry :
                    countingEntries(map.getIndexMaps().get(i), matrix)) {
                features.add(new CompactFeatures.Feature(i, entry.getKey(), weights.add(entry.getIntValue())));
            }
        }
        return new CompactModel(component, CompactFeatures.of(features), weights.build());
    }

    private static List<Object2IntMap.Entry<String>> countingEntries(Object2IntMap<String> index, MajorVector matrix) {
        return index.object2IntEntrySet().stream()
                .filter(entry -> entry.getIntValue() < matrix.getFeatureSize()
                        && SparseWeights.nonZero(matrix, entry.getIntValue()) > 0)
                .sorted(Comparator.comparingInt(Object2IntMap.Entry::getIntValue))
                .toList();
    }

    /** The component, ready to decode. */
    OnlineComponent<NLPNode, ?> decoder() {
        fill(features, weights);
        useCompactTemplate(component);
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    private <S extends NLPState<NLPNode>> void useCompactTemplate(OnlineComponent<NLPNode, S> component) {
        component.setFeatureTemplate(new CompactTemplate<>(component.getFeatureTemplate(), features));
    }

    void write(Packing packing) throws IOException {
        fill(new FeatureMap(), new WeightVector().getSparseWeightVector());
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(rest)) {
            out.writeObject(component);
        }
        packing.write(rest.toByteArray());
        features.write(packing);
        weights.write(packing);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // written by ourselves, and filtered
    static CompactModel read(Unpacking unpacking) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(unpacking.bytes()))) {
            in.setObjectInputFilter(FILTER);
            return new CompactModel(
                    (OnlineComponent<NLPNode, ?>) in.readObject(),
                    CompactFeatures.read(unpacking),
                    SparseWeights.read(unpacking));
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private void fill(FeatureMap map, MajorVector matrix) {
        component.getOptimizer().getWeightVector().setSparseWeightVector(matrix);
        try {
            field().set(component.getFeatureTemplate(), map);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FeatureMap features(FeatureTemplate<?, ?> template) {
        try {
            return (FeatureMap) field().get(template);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** NLP4J has no way to set a template's features from outside. */
    private static Field field() {
        try {
            Field field = FeatureTemplate.class.getDeclaredField("feature_map");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
