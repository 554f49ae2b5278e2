package org.tadmor.extraction.attribution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tadmor.extraction.attribution.Decider.Decision;

/**
 * Learns a whole model, and on the way what it would have decided on each article had it been learned from the articles
 * of the other folds alone: articles are dealt to the folds whole.
 */
final class AttributionLearner {

    static final int FOLDS = 5;
    private static final Forest NOTHING = new Forest(0, new byte[0][], new float[0][], new float[0][]);
    private static final Calibration AS_IT_IS = new Calibration(new float[] {0, 1}, new float[] {0, 1});

    final List<AnnotatedArticle> articles;
    /** For each article, decisions of a model that was not learned from it. */
    final List<List<Decision>> decisions;
    /** For each article, how to turn these into confidence, learned from other articles. */
    final List<Calibration> calibrations;

    final AttributionModel model;

    AttributionLearner(List<AnnotatedArticle> articles) {
        this.articles = articles;
        ReaderLearner reading = new ReaderLearner(articles, FOLDS);
        List<List<CueReading>> read =
                heldOut(fold -> reading.learn(fold).reader(), (reader, a) -> reader.read(words(a)));
        ReaderLearner.Learned reader = reading.learn(-1);

        RankingLearner ranking = new RankingLearner(articles, FOLDS);
        List<List<CueReading>> ranked = heldOut(
                fold -> new Ranker(ranking.contents(read, fold), NOTHING),
                (ranker, a) -> ranker.rank(words(a), read.get(a)));
        List<List<CueReading>> readings = heldOut(
                fold -> new Ranker(NOTHING, ranking.sources(ranked, fold)),
                (ranker, a) -> ranker.rank(words(a), ranked.get(a)));

        DecisionLearner deciding = new DecisionLearner(articles, readings, FOLDS);
        decisions = heldOut(deciding::learn, (decider, a) -> decider.decide(words(a), readings.get(a), List.of()));
        calibrations = heldOut(
                fold -> DecisionLearner.calibration(articles, decisions, fold), (calibration, a) -> calibration);
        model = new AttributionModel(
                reader.cues(),
                reader.sources(),
                reader.contents(),
                ranking.contents(read, -1),
                ranking.sources(ranked, -1),
                deciding.learnExact(-1),
                deciding.learnRight(-1),
                DecisionLearner.calibration(articles, decisions, -1),
                AS_IT_IS);
    }

    private Words words(int article) {
        return articles.get(article).words();
    }

    /** For each article what a learner makes of it that has not seen it; the folds learn side by side. */
    private <L, T> List<T> heldOut(IntFunction<L> learnWithout, BiFunction<L, Integer, T> apply) {
        Map<Integer, T> results = new ConcurrentHashMap<>();
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            L learner = learnWithout.apply(fold);
            for (int a = fold; a < articles.size(); a += FOLDS) {
                results.put(a, apply.apply(learner, a));
            }
        });
        return IntStream.range(0, articles.size()).mapToObj(results::get).toList();
    }
}
