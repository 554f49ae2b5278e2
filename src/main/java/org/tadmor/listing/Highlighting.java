package org.tadmor.listing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** Shows where in its text an item has what was searched for, by the rules that found it: those of PostgreSQL. */
@Component
class Highlighting {

    private static final char START = '\u0002';
    private static final char STOP = '\u0003';

    /** What could be taken for marks or tags stands as spaces: as long, and nobody searches for it. */
    private static final String SQL = """
            select ts_headline('tadmor', translate(text, e'\\x02\\x03<>', '    '), websearch_to_tsquery('tadmor', ?),
                e'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"')
            from unnest(?::text[]) with ordinality given (text, position)
            order by position
            """;

    private final JdbcTemplate jdbc;

    Highlighting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The highlights of these items, by id. */
    <T> Map<String, List<Highlight>> of(
            Catalogue<T> catalogue, Search.Highlighted<T> where, List<T> items, String asked) {
        Map<String, List<Highlight>> highlights = new HashMap<>();
        List<String> texts = where.texts().apply(items);
        List<String> marked = jdbc.queryForList(SQL, String.class, asked, texts.toArray(String[]::new));
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            List<Span> matches = matches(texts.get(i), marked.get(i));
            List<int[]> pieces =
                    where.pieces() == null ? List.of() : where.pieces().apply(item);
            highlights.put(
                    catalogue.id(item),
                    where.pieces() == null
                            ? inSentences(where.in(), texts.get(i), matches)
                            : inPieces(where.in(), texts.get(i), matches, pieces));
        }
        return highlights;
    }

    /** Where the marks stand in the text without them; nowhere, should the text have come back changed. */
    static List<Span> matches(String text, String marked) {
        List<Span> matches = new ArrayList<>();
        int at = 0;
        int begin = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == START) {
                begin = at;
            } else if (c == STOP) {
                matches.add(new Span(begin, at));
            } else {
                at++;
            }
        }
        return at == text.length() ? matches : List.of();
    }

    private static List<Highlight> inSentences(String in, String text, List<Span> matches) {
        List<Highlight> highlights = new ArrayList<>();
        CodePoints points = new CodePoints(text);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int next = 0;
        while (next < matches.size()) {
            int end = sentences.following(matches.get(next).begin());
            int begin = sentences.previous();
            List<int[]> inside = new ArrayList<>();
            while (next < matches.size() && matches.get(next).begin() < end) {
                Span match = points.fromUtf16(matches.get(next++));
                inside.add(new int[] {match.begin(), match.end()});
            }
            int last = begin + text.substring(begin, end).stripTrailing().length();
            highlights.add(new Highlight(in, points.fromUtf16(begin), points.fromUtf16(Math.max(last, begin)), inside));
        }
        return highlights;
    }

    private static List<Highlight> inPieces(String in, String text, List<Span> matches, List<int[]> pieces) {
        List<Highlight> highlights = new ArrayList<>();
        CodePoints points = new CodePoints(text);
        int start = 0; // of the piece in the joined text, in code points
        int next = 0;
        for (int[] piece : pieces) {
            int length = piece[1] - piece[0];
            List<int[]> inside = new ArrayList<>();
            while (next < matches.size() && points.fromUtf16(matches.get(next).begin()) < start + length) {
                Span match = points.fromUtf16(matches.get(next++));
                int shift = piece[0] - start;
                inside.add(new int[] {match.begin() + shift, Math.min(match.end() + shift, piece[1])});
            }
            if (!inside.isEmpty()) {
                highlights.add(new Highlight(in, piece[0], piece[1], inside));
            }
            start += length + 1;
        }
        return highlights;
    }
}
