package org.tadmor.extraction.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** Finds the headline among the first lines of a page: the line that the given title names, or the one that looks like one. */
final class Headlines {

    private static final int AMONG = 25;
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 32;
    private static final double CAPITALS_OF_A_TITLE = 0.75;
    private static final Pattern SITE = Pattern.compile(" (?:[|»·]|::) ");

    private Headlines() {}

    /** A headline's line and where its words end, before the name of the site. */
    record Found(int line, int end) {}

    /** The first headline; null where there is none. The lines' kinds tell which are known to be something else. */
    static @Nullable Found in(String page, List<Line> lines, @Nullable SegmentKind[] kinds, @Nullable String title) {
        Found given = title == null ? null : given(page, lines, title);
        return given == null ? looksLikeOne(page, lines, kinds) : given;
    }

    private static @Nullable Found given(String page, List<Line> lines, String title) {
        String wanted = Line.key(title);
        String ownPart = Line.key(beforeSite(title));
        if (ownPart.length() < 4) {
            return null;
        }
        for (int i = 0; i < Math.min(AMONG, lines.size()); i++) {
            Line line = lines.get(i);
            String key = line.isLong() ? "" : Line.key(line.text());
            if (key.equals(wanted) || key.equals(ownPart)) {
                return new Found(i, line.span().end());
            }
            if (key.startsWith(ownPart) && siteFollows(page, line, ownPart.length())) {
                return new Found(i, endOf(page, line, ownPart.length()));
            }
        }
        return null;
    }

    private static String beforeSite(String title) {
        Matcher site = SITE.matcher(title);
        return site.find() && site.start() > 3 ? title.substring(0, site.start()) : title;
    }

    private static boolean siteFollows(String page, Line line, int letters) {
        String rest = page.substring(endOf(page, line, letters), line.span().end());
        return rest.strip().matches("[\"”’']?\\s*(?:[|»·–—-]|::).*");
    }

    /** The offset behind as many letters and digits of a line. */
    private static int endOf(String page, Line line, int letters) {
        int left = letters;
        int at = line.span().begin();
        while (left > 0) {
            left -= Character.isLetterOrDigit(page.charAt(at++)) ? 1 : 0;
        }
        while (at < line.span().end() && "\"”’'?!.".indexOf(page.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static @Nullable Found looksLikeOne(String page, List<Line> lines, @Nullable SegmentKind[] kinds) {
        int prose = firstProse(page, lines, kinds);
        if (prose < 0) {
            return null;
        }
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < prose; i++) {
            int score = kinds[i] == null ? score(page, lines, prose, i) : 0;
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            return isTitle(lines.get(prose)) && lines.size() > prose + 2
                    ? new Found(prose, lines.get(prose).span().end())
                    : null;
        }
        Line line = lines.get(best);
        Matcher site = SITE.matcher(line.text());
        return new Found(
                best,
                site.find() ? line.span().begin() + site.start() : line.span().end());
    }

    private static int firstProse(String page, List<Line> lines, @Nullable SegmentKind[] kinds) {
        for (int i = 0; i < Math.min(AMONG, lines.size()); i++) {
            if (kinds[i] == null && lines.get(i).isProse(page)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTitle(Line line) {
        return line.words() >= LEAST_WORDS
                && line.words() <= MOST_WORDS
                && line.capitals() >= CAPITALS_OF_A_TITLE
                && !line.isLong();
    }

    /** How much a line above the text looks like a headline: words, repetition and the name of the site behind it speak for it. */
    private static int score(String page, List<Line> lines, int prose, int at) {
        Line line = lines.get(at);
        Matcher site = SITE.matcher(line.text());
        int words = line.words();
        boolean named = site.find();
        if (named) {
            words = line.text().substring(0, site.start()).split(" ").length;
        }
        if (words < LEAST_WORDS - 1 || words > MOST_WORDS || line.text().endsWith(".") && !isTitle(line)) {
            return 0;
        }
        int score = Math.min(words, 8) + (words >= LEAST_WORDS ? 4 : 0) + (named ? 2 : 0);
        for (int i = 0; i < prose; i++) {
            score += i != at && lines.get(i).lower().equals(line.lower()) ? 6 : 0;
        }
        return score;
    }

    /** Whether this is a headline again, in other type. */
    static boolean repeats(String page, Line line, Span headline) {
        return !line.isLong() && Line.key(line.text()).equals(Line.key(headline.in(page)));
    }
}
