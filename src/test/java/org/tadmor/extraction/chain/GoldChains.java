package org.tadmor.extraction.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.vocabulary.Span;

/** Invented articles with their claims located in the text. */
record GoldChains(String text, List<Claim> claims) {

    /** A claim and the chain it should get; names as the article or the registry has them, null for nobody. */
    record Claim(
            FoundAttribution found,
            List<String> speakers,
            @Nullable String informant,
            List<String> relays,
            @Nullable String addressee,
            String voice,
            boolean carries) {}

    private static final int WHOLE = 10;

    static List<GoldChains> read(String resource) {
        try (InputStream in = Objects.requireNonNull(GoldChains.class.getResourceAsStream(resource))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
            List<GoldChains> articles = new ArrayList<>();
            for (String article : all.split("\n==\n")) {
                int middle = article.indexOf("\n--\n");
                String text = article.substring(0, middle).strip();
                List<Claim> claims = new ArrayList<>();
                for (String line : article.substring(middle + 4).split("\n")) {
                    String[] cells = line.split(" ~ ");
                    claims.add(cells.length < WHOLE ? voices(text, cells) : claim(text, cells));
                }
                articles.add(new GoldChains(text, claims));
            }
            return articles;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Claim claim(String text, String[] cells) {
        List<Span> content = content(text, cells[2]);
        List<Span> source = nearest(text, cells[0], content.get(0), content);
        List<Span> cue = nearest(text, cells[1], source.isEmpty() ? content.get(0) : source.get(0), content);
        int parent = cells[3].equals("-") ? -1 : Integer.parseInt(cells[3]) - 1;
        return new Claim(
                new FoundAttribution(source, cue, content, parent, 1, "gold"),
                List.of(cells[4].split("\\+")),
                orNull(cells[5]),
                cells[6].equals("-") ? List.of() : List.of(cells[6].split("\\+")),
                orNull(cells[7]),
                cells[8],
                cells[9].equals("carries"));
    }

    /** A short line: the content and its voices. */
    private static Claim voices(String text, String[] cells) {
        boolean nested = cells[0].startsWith("> ");
        List<Span> content = content(text, nested ? cells[0].substring(2) : cells[0]);
        List<String> speakers = List.of(cells[1].split("\\+"));
        return new Claim(
                new FoundAttribution(List.of(), List.of(), content, nested ? 0 : -1, 1, "gold"),
                speakers,
                cells.length > 2 ? orNull(cells[2]) : speakers.get(0),
                cells.length > 3 && !cells[3].equals("-") ? List.of(cells[3].split("\\+")) : List.of(),
                cells.length > 4 ? orNull(cells[4]) : null,
                "",
                false);
    }

    private static @Nullable String orNull(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static List<Span> content(String text, String cell) {
        List<Span> spans = new ArrayList<>();
        for (String part : cell.split(" // ")) {
            String[] ends = part.split(" \\.\\.\\. ");
            int begin = find(text, ends[0], 0);
            String last = ends[ends.length - 1];
            int end = find(text, last, begin + (ends.length > 1 ? ends[0].length() : 0)) + last.length();
            spans.add(new Span(begin, end));
        }
        return spans;
    }

    private static int find(String text, String words, int from) {
        int at = text.indexOf(words, from);
        if (at < 0) {
            throw new IllegalStateException("not in the text: " + words);
        }
        return at;
    }

    /** The occurrence nearest a span, as whole words and outside the content. */
    private static List<Span> nearest(String text, String words, Span near, List<Span> content) {
        if (words.equals("-")) {
            return List.of();
        }
        Span best = null;
        int distance = Integer.MAX_VALUE;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            Span span = new Span(at, at + words.length());
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (span.end() == text.length() || !Character.isLetterOrDigit(text.charAt(span.end())));
            int gap = Math.max(0, Math.max(span.begin() - near.end(), near.begin() - span.end()));
            if (whole && content.stream().noneMatch(span::overlaps) && gap < distance) {
                best = span;
                distance = gap;
            }
        }
        return List.of(Objects.requireNonNull(best, () -> "not in the text: " + words));
    }
}
