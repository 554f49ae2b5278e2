package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tadmor.extraction.attribution.Decider.Decision;

/**
 * Learns a whole model, and on the way what it would have decided on each article had it been learned from the articles
 * of the other folds alone: articles are dealt to the folds whole.
 */
final class AttributionLearner {

    static final int FOLDS = 5;

    final List<AnnotatedArticle> articles;
    /** For each article, decisions of a model that was not learned from it. */
    final List<List<Decision>> decisions;
    /** For each article, how to turn these into confidence, learned from other articles. */
    final List<Calibration> calibrations;

    final AttributionModel model;

    AttributionLearner(List<AnnotatedArticle> articles) {
        this.articles = articles;
        ReaderLearner reading = new ReaderLearner(articles, FOLDS);
        List<List<CueReading>> readings = new ArrayList<>(Collections.nCopies(articles.size(), List.of()));
        for (int fold = 0; fold < FOLDS; fold++) {
            Reader reader = reading.learn(fold);
            for (int a = fold; a < articles.size(); a += FOLDS) {
                readings.set(a, reader.read(articles.get(a).words()));
            }
        }
        AttributionModel reader = reading.learnModel(-1);
        DecisionLearner deciding = new DecisionLearner(articles, readings, FOLDS);
        decisions = new ArrayList<>(Collections.nCopies(articles.size(), List.of()));
        for (int fold = 0; fold < FOLDS; fold++) {
            Decider decider = deciding.learn(fold);
            for (int a = fold; a < articles.size(); a += FOLDS) {
                decisions.set(a, decider.decide(articles.get(a).words(), readings.get(a)));
            }
        }
        calibrations = new ArrayList<>(Collections.nCopies(articles.size(), ReaderLearner.IDENTITY));
        for (int fold = 0; fold < FOLDS; fold++) {
            Calibration calibration = DecisionLearner.calibration(articles, decisions, fold);
            for (int a = fold; a < articles.size(); a += FOLDS) {
                calibrations.set(a, calibration);
            }
        }
        model = new AttributionModel(
                reader.cues(),
                reader.sources(),
                reader.contents(),
                deciding.learnExact(-1),
                deciding.learnRight(-1),
                DecisionLearner.calibration(articles, decisions, -1),
                ReaderLearner.IDENTITY);
    }
}
