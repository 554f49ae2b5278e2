package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.attribution.AnnotatedArticle.Annotation;
import org.tadmor.extraction.attribution.LogLinearLearner.Choice;

/**
 * Learns to read cues, sources and contents from annotated articles. Words inside a marked content are left out, because
 * the annotation is flat and does not say whether they are cues of something nested. What a later stage sees of an
 * earlier one is always predicted by weights learned from other articles.
 */
final class ReaderLearner {

    private static final int[] NOTHING = {};
    private static final float[] UNKNOWN = {};
    private static final Choice UNREAD = new Choice(NOTHING, new int[0][], UNKNOWN);
    private static final int CUE_ROUNDS = 5;
    private static final int SOURCE_ROUNDS = 6;
    private static final int CONTENT_ROUNDS = 5;

    /** A possible cue; the annotation it is the cue of, if any. */
    private static final class Example {
        final int article;
        final int word;
        final @Nullable Annotation annotation;
        final boolean unknown;
        final Choice cue;
        double probability;
        Choice source = UNREAD;
        Choice content = UNREAD;

        Example(int article, int word, @Nullable Annotation annotation, boolean unknown, int[] features) {
            this.article = article;
            this.word = word;
            this.annotation = annotation;
            this.unknown = unknown;
            boolean yes = annotation != null;
            this.cue = new Choice(NOTHING, new int[][] {features}, new float[] {yes ? 1 : 0, yes ? 0 : 1});
        }
    }

    private final List<AnnotatedArticle> articles;
    private final int folds;
    private List<Example> examples = new ArrayList<>();

    ReaderLearner(List<AnnotatedArticle> articles, int folds) {
        this.articles = articles;
        this.folds = folds;
        this.cues = new Weights[folds + 1];
        this.sources = new Weights[folds + 1];
        for (int a = 0; a < articles.size(); a++) {
            collect(a);
        }
        predictCues();
        examples = new ArrayList<>(examples.stream()
                .filter(example -> example.probability > Reader.LEAST || example.annotation != null)
                .toList());
        predictSources();
    }

    /** Weights for cues, sources and contents, in this order. */
    record Learned(Weights cues, Weights sources, Weights contents) {
        Reader reader() {
            return new Reader(cues, sources, contents);
        }
    }

    /** Learned from all articles but those of one fold; of all where the fold is -1. */
    Learned learn(int fold) {
        return new Learned(cues[fold + 1], sources[fold + 1], learnContents(fold));
    }

    /** By fold, after those learned from all articles. */
    private final Weights[] cues;

    private final Weights[] sources;

    private Weights learnContents(int fold) {
        List<Choice> choices = new ArrayList<>();
        for (Example example : examples) {
            if (isIn(example, fold) && !example.unknown) {
                choices.add(example.content);
            }
        }
        return LogLinearLearner.learn(choices, CONTENT_ROUNDS);
    }

    private boolean isIn(Example example, int fold) {
        return fold < 0 || example.article % folds != fold;
    }

    private void collect(int index) {
        AnnotatedArticle article = articles.get(index);
        Words words = article.words();
        Map<Integer, Annotation> mains = new HashMap<>();
        BitSet unknown = new BitSet();
        for (Annotation annotation : article.annotations()) {
            int main = main(words, annotation);
            if (main >= 0) {
                mains.put(main, annotation);
            }
            unknown.or(annotation.cue());
            unknown.or(annotation.content());
        }
        Features features = new Features();
        for (int word = 0; word < words.size; word++) {
            if (CueFeatures.possible(words, word)) {
                features.clear();
                CueFeatures.add(words, word, features);
                Annotation annotation = mains.get(word);
                examples.add(new Example(
                        index, word, annotation, annotation == null && unknown.get(word), features.toArray()));
            }
        }
    }

    /** The word of a cue that leads to its content best; of equals the one that governs, and rather a verb. */
    private static int main(Words words, Annotation annotation) {
        int main = -1;
        double most = -1;
        for (int word = annotation.cue().nextSetBit(0);
                word >= 0;
                word = annotation.cue().nextSetBit(word + 1)) {
            if (!CueFeatures.possible(words, word)) {
                continue;
            }
            double worth = 0;
            for (Candidate candidate : Contents.of(words, word)) {
                worth = Math.max(worth, annotation.agreement(candidate, words));
            }
            worth += worth >= 0.5 ? 1 : 0;
            int head = words.head[word];
            worth += head < 0 || !annotation.cue().get(head) ? 0.15 : 0;
            worth += words.isVerb(word) ? 0.1 : 0;
            if (worth > most) {
                most = worth;
                main = word;
            }
        }
        return main;
    }

    private void predictCues() {
        for (int fold = -1; fold < folds; fold++) {
            List<Choice> choices = new ArrayList<>();
            for (Example example : examples) {
                if (isIn(example, fold) && !example.unknown) {
                    choices.add(example.cue);
                }
            }
            Weights weights = LogLinearLearner.learn(choices, CUE_ROUNDS);
            cues[fold + 1] = weights;
            for (Example example : examples) {
                if (example.article % folds == fold) {
                    example.probability =
                            1 / (1 + Math.exp(-score(weights, example.cue.candidates()[0])));
                }
            }
        }
    }

    private void predictSources() {
        for (Example example : examples) {
            example.source = source(example);
        }
        for (int fold = -1; fold < folds; fold++) {
            List<Choice> choices = new ArrayList<>();
            for (Example example : examples) {
                if (isIn(example, fold) && example.source.target() != UNKNOWN) {
                    choices.add(example.source);
                }
            }
            Weights weights = LogLinearLearner.learn(choices, SOURCE_ROUNDS);
            sources[fold + 1] = weights;
            for (Example example : examples) {
                if (example.article % folds == fold) {
                    int best = best(weights, example.source);
                    Sources found = Sources.of(articles.get(example.article).words(), example.word);
                    example.content = content(example, best < found.count ? found.word[best] : -1);
                }
            }
        }
    }

    private Choice source(Example example) {
        Words words = articles.get(example.article).words();
        Sources found = Sources.of(words, example.word);
        Features features = new Features();
        int[][] candidates = new int[found.count][];
        for (int i = 0; i < found.count; i++) {
            features.clear();
            SourceFeatures.add(words, example.word, found, i, features);
            candidates[i] = features.toArray();
        }
        features.clear();
        SourceFeatures.addNone(words, example.word, found, features);
        int[] none = features.toArray();
        int[][] withNone = Arrays.copyOf(candidates, found.count + 1);
        withNone[found.count] = none;
        float[] target = UNKNOWN;
        if (example.annotation != null) {
            int right = rightSource(words, found, example.annotation);
            if (right >= 0) {
                target = new float[found.count + 2];
                target[right] = 1;
            }
        }
        return new Choice(NOTHING, withNone, target);
    }

    /** The source of an annotation among those found, rather the one that governs the others; -1 where it is not found. */
    static int rightSource(Words words, Sources found, Annotation annotation) {
        if (annotation.source().isEmpty()) {
            return found.count;
        }
        int right = -1;
        for (int i = 0; i < found.count; i++) {
            if (annotation.source().get(found.word[i])) {
                int head = words.head[found.word[i]];
                if (head < 0 || !annotation.source().get(head)) {
                    return i;
                }
                right = right < 0 ? i : right;
            }
        }
        return right;
    }

    private static int best(Weights weights, Choice choice) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < choice.candidates().length; i++) {
            double score = score(weights, choice.candidates()[i]);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private Choice content(Example example, int source) {
        Words words = articles.get(example.article).words();
        List<Candidate> found = Contents.of(words, example.word);
        int siblings = Reader.siblings(found);
        Features features = new Features();
        int[][] candidates = new int[found.size()][];
        float[] target = new float[found.size() + 1];
        double[] agreement = new double[found.size()];
        double most = 0;
        for (int i = 0; i < candidates.length; i++) {
            features.clear();
            ContentFeatures.add(words, example.word, source, found.get(i), siblings, features);
            candidates[i] = features.toArray();
            if (example.annotation != null) {
                agreement[i] = example.annotation.agreement(found.get(i), words);
                most = Math.max(most, agreement[i]);
            }
        }
        if (most < 0.5) {
            target[found.size()] = 1;
        } else {
            int equals = 0;
            for (double one : agreement) {
                equals += one > most - 1e-9 ? 1 : 0;
            }
            for (int i = 0; i < candidates.length; i++) {
                target[i] = agreement[i] > most - 1e-9 ? 1f / equals : 0;
            }
        }
        return new Choice(example.cue.candidates()[0], candidates, target);
    }

    private static double score(Weights weights, int[] places) {
        Features features = new Features();
        features.places = places;
        features.count = places.length;
        return weights.score(features);
    }
}
