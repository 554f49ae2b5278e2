package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** Reads a text: its segments, sentences, tokens and quotations, in time linear in its length. */
public final class TextReader {

    public Document read(SourceText source) {
        String text = source.text();
        List<Span> paragraphs = Paragraphs.of(text);
        List<Segment> segments = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            segments.add(new Segment(paragraph, SegmentKind.BODY));
            List<Token> tokens = Tokenizer.tokens(text, paragraph.begin(), paragraph.end());
            for (List<Token> sentence : SentenceSplitter.sentences(tokens)) {
                sentences.add(new Sentence(sentences.size(), i, SegmentKind.BODY, sentence));
            }
        }
        return new Document(source, "en", segments, null, sentences, QuotationFinder.quotations(text, paragraphs));
    }
}
