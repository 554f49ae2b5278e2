package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.extraction.attribution.Decider.Decision;
import org.tadmor.extraction.syntax.ParsedDocument;

/**
 * Finds the attributions of a text: candidates from the tree and the quotation marks, decided by learned weights.
 * Deterministic and safe for use by several threads at once.
 */
public final class AttributionFinder {

    private final AttributionModel model;

    AttributionFinder(AttributionModel model) {
        this.model = model;
    }

    /** A finder with the weights that come with the program. */
    public static AttributionFinder load() {
        return new AttributionFinder(AttributionModel.load());
    }

    /** In the order of their contents; one nested in another stands after it and names it as parent. */
    public List<FoundAttribution> find(ParsedDocument document) {
        return find(new Words(document));
    }

    List<FoundAttribution> find(Words words) {
        Words inside = words.insideQuotations();
        Reader reader = model.reader();
        List<CueReading> readings = model.ranker().rank(words, reader.read(words));
        List<Decision> decisions = model.decider().decide(words, readings, reader.readInside(words, inside, readings));
        SpanMaker spansOutside = new SpanMaker(words);
        SpanMaker spansInside = new SpanMaker(inside);
        List<FoundAttribution> found = new ArrayList<>(decisions.size());
        for (Decision decision : decisions) {
            Calibration calibration = decision.parent() < 0 ? model.outer() : model.inner();
            boolean quoted =
                    decision.parent() >= 0 && words.region[decision.reading().word()] >= 0;
            SpanMaker spans = quoted ? spansInside : spansOutside;
            found.add(new FoundAttribution(
                    spans.source(decision.reading(), decision.content()),
                    spans.cue(decision.reading(), decision.content()),
                    spans.content(decision.content()),
                    decision.parent(),
                    calibration.confidence(decision.probability()),
                    decision.content().construction().token()));
        }
        return found;
    }
}
