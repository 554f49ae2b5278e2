package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** Reads a text: its segments, sentences, tokens and quotations, in time linear in its length. Safe for use by several threads. */
public final class TextReader {

    public Document read(SourceText source) {
        String text = source.text();
        Page page = PageReader.read(source, Paragraphs.of(text));
        @Nullable String language = Languages.of(text, page);
        Reading reading = new Reading(text);
        for (Page.Part part : page.parts()) {
            reading.add(part, language == null || language.equals(Languages.ENGLISH));
        }
        reading.finish();
        return new Document(
                source,
                language,
                reading.segments,
                page.credit(),
                reading.sentences,
                QuotationFinder.quotations(text, reading.paragraphs));
    }

    /** What has been read so far; the parts of a paragraph that are body make its sentences together. */
    private static final class Reading {

        final String text;
        final List<Segment> segments = new ArrayList<>();
        final List<Sentence> sentences = new ArrayList<>();
        final List<Span> paragraphs = new ArrayList<>();
        private final List<Token> open = new ArrayList<>();
        private int paragraph = -1;
        private SegmentKind kind = SegmentKind.BODY;

        Reading(String text) {
            this.text = text;
        }

        void add(Page.Part part, boolean readable) {
            Span span = part.segment().span();
            SegmentKind next = part.segment().kind();
            segments.add(part.segment());
            if (next == SegmentKind.BOILERPLATE || !readable) {
                return;
            }
            if (part.paragraph() != paragraph || next != kind) {
                finish();
            }
            addParagraph(part.paragraph(), next, span);
            paragraph = part.paragraph();
            kind = next;
            open.addAll(Tokenizer.tokens(text, span.begin(), span.end()));
        }

        private void addParagraph(int at, SegmentKind next, Span span) {
            int last = paragraphs.size() - 1;
            if (at == paragraph && next == kind && last >= 0) {
                paragraphs.set(last, paragraphs.get(last).union(span));
            } else {
                paragraphs.add(span);
            }
        }

        void finish() {
            for (List<Token> sentence : SentenceSplitter.sentences(open)) {
                Span span = new Span(
                        sentence.get(0).begin(),
                        sentence.get(sentence.size() - 1).end());
                if (kind == SegmentKind.BODY && Boilerplate.isFormula(span.in(text))) {
                    cut(span);
                } else {
                    sentences.add(new Sentence(sentences.size(), paragraph, kind, sentence));
                }
            }
            open.clear();
        }

        /** Takes a sentence out of the last segment, as boilerplate. */
        private void cut(Span formula) {
            int i = segments.size() - 1;
            while (i >= 0 && !segments.get(i).span().covers(formula)) {
                i--;
            }
            if (i < 0) {
                return;
            }
            Span whole = segments.remove(i).span();
            addBlank(i, formula.end(), whole.end(), SegmentKind.BODY);
            addBlank(i, formula.begin(), formula.end(), SegmentKind.BOILERPLATE);
            addBlank(i, whole.begin(), formula.begin(), SegmentKind.BODY);
        }

        private void addBlank(int at, int from, int to, SegmentKind part) {
            int begin = from;
            int end = to;
            while (begin < end && Letters.isBlank(text.charAt(begin))) {
                begin++;
            }
            while (end > begin && Letters.isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (begin < end) {
                segments.add(at, new Segment(new Span(begin, end), part));
            }
        }
    }
}
