package org.tadmor.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.attribution.AttributionFinder;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.event.EventFinder;
import org.tadmor.extraction.mention.MentionFinder;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.quantity.QuantityFinder;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.extraction.time.TimeFinder;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.Period;

/**
 * Finds in a text who said what through whom, and what happened. Deterministic, and safe for use by several threads at
 * once; odd text gives fewer results.
 */
public final class ClaimExtractor {

    /** Goes up with every change that can alter what is found in a text. */
    public static final String VERSION = "6";

    private final Parser parser;
    private final TextReader reader = new TextReader();
    private final MentionFinder names;
    private final TimeFinder times = new TimeFinder();
    private final QuantityFinder quantities = new QuantityFinder();
    private final EventFinder events = new EventFinder();
    private final AttributionFinder attributionFinder;
    private final AttributionAssembler assembler = new AttributionAssembler();
    private final boolean apart;

    public ClaimExtractor(Parser parser, Registry registry) {
        this(parser, new MentionFinder(registry), AttributionFinder.load(), true);
    }

    private ClaimExtractor(Parser parser, MentionFinder names, AttributionFinder attributionFinder, boolean apart) {
        this.parser = parser;
        this.names = names;
        this.attributionFinder = attributionFinder;
        this.apart = apart;
    }

    /** The same, but all that one verb of speech joins is one attribution, as annotated corpora have it. */
    public ClaimExtractor whole() {
        return new ClaimExtractor(parser, names, attributionFinder, false);
    }

    public Extraction extract(SourceText source) {
        Document document = reader.read(source);
        ParsedDocument parsed = new ParsedDocument(document, parser.parse(document.sentences()));
        AttributionAssembler.Assembled assembled = assembler.assemble(parsed, names.find(parsed), attributions(parsed));
        Mentions mentions = assembled.mentions();
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
                assembled.attributions(),
                events.find(parsed, mentions, when, figures, assembled.attributions(), published(document)));
    }

    private List<FoundAttribution> attributions(ParsedDocument parsed) {
        List<FoundAttribution> found = attributionFinder.find(parsed);
        return apart ? new Statements(parsed).apart(found) : found;
    }

    private @Nullable Period published(Document document) {
        TimeExpression stated = document.source().published() == null ? times.published(document) : null;
        return stated == null ? document.source().published() : stated.period();
    }
}
