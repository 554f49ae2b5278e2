package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Credit;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/**
 * Tells the parts of a page from each other, line by line: what a line is by itself (a dump, a credit, a byline), then
 * what its place makes it (above the text, repeated, below the text). What nothing speaks against is body.
 */
final class PageReader {

    private static final int SHORTEST_REPEAT = 12;
    private static final int LEADING = 2;
    private static final int MOST_WORDS_BELOW = 25;
    private static final int MOST_WORDS_OF_NAVIGATION = 3;
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|by|Written by|Reported by|Posted by|Story by|Author:|Words by|Report by)[: ] ?(?:\\[.*|@\\w+|\\p{Lu}[\\p{L}.'’-]+|(?:[Tt]he )?\\p{Lu}[\\p{L}.'’-]+ (?:\\p{Lu}|de |van |von |al-|bin )[\\p{L}.'’-]*(?:[ ,|/(].*)?)");
    private static final Pattern CREDITED_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]+(?: (?:(?:and|de|van|al) )?\\p{Lu}[\\p{L}.'’-]*){1,5}(?:,| [|]) ?(?:The )?(?:"
                    + Agencies.WORDS + ")\\.?");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: (?:de |van |al-)?\\p{Lu}[\\p{L}.'’-]*){1,4}");
    private static final Pattern SPEAKER = Pattern.compile("[\\p{Lu}@][^:.!?]{1,60}: ?\\S.*", Pattern.DOTALL);

    private final SourceText source;
    private final String text;
    private final List<Line> lines;
    private final @Nullable SegmentKind[] kinds;
    private final List<Page.Part> parts = new ArrayList<>();
    private @Nullable Credit credit;
    private int bodies;

    private PageReader(SourceText source, List<Span> paragraphs) {
        this.source = source;
        this.text = source.text();
        this.lines = paragraphs.stream().map(span -> Line.of(text, span)).toList();
        this.kinds = new SegmentKind[lines.size()];
    }

    static Page read(SourceText source, List<Span> paragraphs) {
        PageReader reader = new PageReader(source, paragraphs);
        reader.byThemselves();
        Headlines.@Nullable Found headline = Headlines.in(reader.text, reader.lines, reader.kinds, source.title());
        reader.byPlace(headline);
        for (int i = 0; i < reader.lines.size(); i++) {
            reader.emit(i, headline);
        }
        return new Page(reader.parts, reader.credit);
    }

    private void byThemselves() {
        for (int i = 0; i < lines.size(); i++) {
            kinds[i] = kind(lines.get(i));
        }
    }

    private @Nullable SegmentKind kind(Line line) {
        if (Boilerplate.is(line)) {
            return SegmentKind.BOILERPLATE;
        }
        if (Credits.is(line)) {
            return SegmentKind.CREDIT;
        }
        if (Datelines.isDate(line)) {
            return SegmentKind.DATELINE;
        }
        if (isByline(line)) {
            return SegmentKind.BYLINE;
        }
        return Captions.is(line) ? SegmentKind.CAPTION : null;
    }

    private boolean isByline(Line line) {
        if (line.words() > 16 || line.isLong()) {
            return false;
        }
        boolean by = BYLINE.matcher(line.text()).matches()
                && (!Line.endsSentence(text, line.span()) && line.words() <= 12 || line.capitals() > 0.8);
        return by || CREDITED_NAME.matcher(line.text()).matches();
    }

    private void byPlace(Headlines.@Nullable Found headline) {
        int prose = 0;
        while (prose < lines.size() && !isText(prose, headline)) {
            prose++;
        }
        int last = lines.size() - 1;
        while (last >= 0 && !isText(last, headline)) {
            last--;
        }
        if (headline != null) {
            kinds[headline.line()] = SegmentKind.HEADLINE;
        }
        if (prose < lines.size()) {
            above(prose, headline);
            below(last);
        }
        captionsAbove(last, headline);
        repeats(headline);
    }

    private boolean isText(int i, Headlines.@Nullable Found headline) {
        return kinds[i] == null
                && (headline == null || headline.line() != i)
                && lines.get(i).isProse(text);
    }

    private void above(int prose, Headlines.@Nullable Found headline) {
        for (int i = 0; i < prose; i++) {
            Line line = lines.get(i);
            if (kinds[i] != null) {
                continue;
            }
            if (isRepeated(i, prose)) {
                kinds[i] = SegmentKind.CAPTION;
            } else if (headline != null
                    && i > headline.line()
                    && NAME.matcher(line.text()).matches()) {
                kinds[i] = SegmentKind.BYLINE;
            } else if (headline != null
                    && (line.words() <= MOST_WORDS_OF_NAVIGATION && !Line.endsSentence(text, line.span())
                            || line.text().contains(" | ")
                            || line.text().contains(" » "))) {
                kinds[i] = SegmentKind.BOILERPLATE;
            }
        }
    }

    private boolean isRepeated(int at, int before) {
        String words = lines.get(at).lower();
        for (int i = at + 1; i < Math.min(before, at + 4); i++) {
            if (lines.get(i).lower().equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** What stands below the last paragraph and is no sentence belongs to other articles. */
    private void below(int last) {
        for (int i = last + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (kinds[i] == null
                    && line.words() <= MOST_WORDS_BELOW
                    && !Line.endsSentence(text, line.span())
                    && !SPEAKER.matcher(line.text()).matches()
                    && line.text().indexOf('"') < 0
                    && line.text().indexOf('“') < 0
                    && !line.text().startsWith("—")) {
                kinds[i] = SegmentKind.BOILERPLATE;
            }
        }
    }

    /** A paragraph that speaks of a picture is its caption where it stands above the text. */
    private void captionsAbove(int last, Headlines.@Nullable Found headline) {
        int from = headline == null ? 0 : headline.line() + 1;
        boolean first = true;
        for (int i = from; i <= last && first; i++) {
            if (kinds[i] == null) {
                first = Captions.speaksOfPicture(lines.get(i)) && i < last;
                kinds[i] = first ? SegmentKind.CAPTION : null;
            }
        }
    }

    private void repeats(Headlines.@Nullable Found headline) {
        Set<String> seen = new HashSet<>();
        Span words = headline == null
                ? null
                : new Span(lines.get(headline.line()).span().begin(), headline.end());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (kinds[i] == SegmentKind.BOILERPLATE || headline != null && i == headline.line()) {
                continue;
            }
            String key = Line.key(line.isLong() ? line.span().in(text) : line.text());
            boolean known = key.length() >= SHORTEST_REPEAT && !seen.add(key);
            if (known || words != null && Headlines.repeats(text, line, words)) {
                kinds[i] = SegmentKind.BOILERPLATE;
            }
        }
    }

    private void emit(int i, Headlines.@Nullable Found headline) {
        Span span = lines.get(i).span();
        SegmentKind kind = kinds[i] == null ? SegmentKind.BODY : kinds[i];
        switch (kind) {
            case BODY -> body(i, span);
            case HEADLINE -> headline(i, span, headline == null ? span.end() : headline.end());
            case CREDIT -> {
                credit(Credits.of(lines.get(i)));
                add(span.begin(), span.end(), kind, i);
            }
            case BYLINE -> {
                credit(Credits.within(text, span));
                add(span.begin(), span.end(), kind, i);
            }
            case DATELINE, CAPTION, BOILERPLATE -> add(span.begin(), span.end(), kind, i);
        }
    }

    private void headline(int i, Span span, int end) {
        add(span.begin(), end, SegmentKind.HEADLINE, i);
        add(end, span.end(), SegmentKind.BOILERPLATE, i);
    }

    /** A paragraph of the body without its dateline, its credit and the parentheses that the law demands. */
    private void body(int i, Span span) {
        int from = span.begin();
        int dateline = Datelines.length(span.in(text), bodies++ < LEADING, source.outlet());
        if (dateline > 0 && dateline < span.length()) {
            add(from, from + dateline, SegmentKind.DATELINE, i);
            credit(Credits.within(text, new Span(from, from + dateline)));
            from += dateline;
        }
        int end = Credits.atEnd(text, new Span(from, span.end()));
        if (end > from) {
            Span words = new Span(end, span.end());
            without(from, end, i);
            add(end, span.end(), SegmentKind.CREDIT, i);
            credit(Credits.within(text, words));
        } else {
            without(from, span.end(), i);
        }
    }

    private void without(int from, int end, int paragraph) {
        int begin = from;
        int scan = bracket(from, end);
        while (scan >= 0) {
            Matcher matcher = Boilerplate.parenthesis().matcher(text).region(scan, Math.min(end, scan + Line.LONGEST));
            if (matcher.lookingAt()) {
                add(begin, scan, SegmentKind.BODY, paragraph);
                add(scan, matcher.end(), SegmentKind.BOILERPLATE, paragraph);
                begin = matcher.end();
            }
            scan = bracket(Math.max(begin, scan + 1), end);
        }
        add(begin, end, SegmentKind.BODY, paragraph);
    }

    private int bracket(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '(' || text.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    private void add(int from, int to, SegmentKind kind, int paragraph) {
        int begin = from;
        int end = to;
        while (begin < end && Letters.isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Letters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            parts.add(new Page.Part(new Segment(new Span(begin, end), kind), paragraph));
        }
    }

    private void credit(@Nullable Credit found) {
        if (found != null && (credit == null || credit.partial() && !found.partial())) {
            credit = found;
        }
    }
}
