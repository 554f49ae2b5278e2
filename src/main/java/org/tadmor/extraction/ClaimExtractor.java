package org.tadmor.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.extraction.attribution.AttributionFinder;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.chain.Chain;
import org.tadmor.extraction.chain.ChainBuilder;
import org.tadmor.extraction.chain.Chains;
import org.tadmor.extraction.event.EventFinder;
import org.tadmor.extraction.mention.MentionFinder;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.quantity.QuantityFinder;
import org.tadmor.extraction.stance.StanceReader;
import org.tadmor.extraction.stance.StanceReading;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.extraction.time.TimeFinder;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Finds in a text who said what through whom, and what happened. Deterministic, and safe for use by several threads at
 * once; odd text gives fewer results.
 */
public final class ClaimExtractor {

    /** Goes up with every change that can alter what is found in a text. */
    public static final String VERSION = "1";

    private final Parser parser;
    private final TextReader reader = new TextReader();
    private final MentionFinder names;
    private final TimeFinder times = new TimeFinder();
    private final QuantityFinder quantities = new QuantityFinder();
    private final EventFinder events = new EventFinder();
    private final AttributionFinder attributionFinder = AttributionFinder.load();
    private final ChainBuilder chains = new ChainBuilder();
    private final StanceReader stances = new StanceReader();

    public ClaimExtractor(Parser parser, Registry registry) {
        this.parser = parser;
        this.names = new MentionFinder(registry);
    }

    public Extraction extract(SourceText source) {
        Document document = reader.read(source);
        ParsedDocument parsed = new ParsedDocument(document, parser.parse(document.sentences()));
        List<FoundAttribution> found = attributionFinder.find(parsed);
        Chains voices = chains.build(parsed, names.find(parsed), found);
        Mentions mentions = voices.mentions();
        List<Attribution> attributions = attributions(parsed, found, voices.chains());
        List<TimeExpression> when = times.find(parsed);
        List<Quantity> figures = quantities.find(parsed, when, mentions);
        return new Extraction(
                document.language(),
                document.segments(),
                document.credit(),
                times.published(document),
                mentions.mentions(),
                mentions.referents(),
                when,
                figures,
                attributions,
                events.find(parsed, mentions, when, figures, attributions));
    }

    private List<Attribution> attributions(ParsedDocument parsed, List<FoundAttribution> found, List<Chain> voices) {
        List<Attribution> attributions = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            FoundAttribution words = found.get(i);
            Chain chain = voices.get(i);
            StanceReading stance = stances.read(parsed, words.cue(), words.content());
            attributions.add(new Attribution(
                    words.source(),
                    words.cue(),
                    words.content(),
                    stance.quotation(),
                    stance.act(),
                    stance.stance(),
                    chain.speakers(),
                    chain.informant(),
                    chain.relays(),
                    chain.addressee(),
                    words.parent(),
                    chain.carries(),
                    segment(parsed.document(), words.content().get(0)),
                    words.confidence(),
                    words.rule()));
        }
        return attributions;
    }

    private static SegmentKind segment(Document document, Span span) {
        for (Segment segment : document.segments()) {
            if (segment.span().contains(span.begin())) {
                return segment.kind();
            }
        }
        return SegmentKind.BODY;
    }
}
