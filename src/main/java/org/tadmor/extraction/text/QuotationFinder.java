package org.tadmor.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tadmor.vocabulary.Span;

/**
 * Finds the quotations of a text, paragraph by paragraph, with a stack of open marks. Marks of different styles may
 * close each other, for writers mix them. A double mark that is never closed quotes to the end of its paragraph; the next
 * paragraph then continues it, by opening again or by closing only. Where another quotation opens first, the close was
 * forgotten, and the first ends with its sentence. Single marks count in pairs only, for most of them are apostrophes.
 */
final class QuotationFinder {

    private static final int DEEPEST = 3;
    private static final int SHORTEST_SINGLE = 3;

    /** An open mark: where it stands, and whether it is a single one. */
    private record Open(int at, int length, boolean single, boolean curly, boolean continues) {}

    private final String text;
    private final List<QuotedRegion> regions = new ArrayList<>();
    private final List<Open> stack = new ArrayList<>();
    private int begin;
    private int end;
    private boolean unclosed;
    private int curlyClosesLeft;
    private int[] laterSingleClose = new int[0];

    private QuotationFinder(String text) {
        this.text = text;
    }

    /** The quotations in these paragraphs, in the order of their begin, outer ones first. */
    static List<QuotedRegion> quotations(String text, List<Span> paragraphs) {
        QuotationFinder finder = new QuotationFinder(text);
        for (Span paragraph : paragraphs) {
            finder.paragraph(paragraph);
        }
        finder.regions.sort(
                Comparator.comparingInt((QuotedRegion region) -> region.outer().begin())
                        .thenComparing(region -> -region.outer().end()));
        return finder.regions;
    }

    private void paragraph(Span paragraph) {
        begin = paragraph.begin();
        end = paragraph.end();
        boolean goesOn = unclosed;
        unclosed = false;
        prepare();
        if (goesOn && closesFirst()) {
            stack.add(new Open(begin, 0, false, true, true));
            goesOn = false;
        }
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'') {
                straight(i, 2, goesOn && i == begin);
                i++;
            } else if (c == '`' && i + 1 < end && text.charAt(i + 1) == '`') {
                open(i, 2, false, true, goesOn && i == begin);
                i++;
            } else {
                mark(i, c, goesOn && i == begin);
            }
        }
        finish();
    }

    private void mark(int i, char c, boolean continues) {
        switch (c) {
            case '"', '＂', '‟' -> straight(i, 1, continues);
            case '“' -> opening(i, continues);
            case '«', '„' -> open(i, 1, false, true, continues);
            case '”', '»' -> closing(i);
            case '\'', '‘', '’' -> single(i, c);
            default -> {}
        }
    }

    private void opening(int i, boolean continues) {
        if (isOpen(false) && looksClosing(i) && !looksOpening(i)) {
            close(i, 1, false);
        } else {
            open(i, 1, false, true, continues);
        }
    }

    private void closing(int i) {
        if (text.charAt(i) == '”') {
            curlyClosesLeft--;
        }
        if (isOpen(false)) {
            close(i, 1, false);
        } else if (looksOpening(i) && !looksClosing(i)) {
            open(i, 1, false, false, false);
        }
    }

    private void straight(int i, int length, boolean continues) {
        boolean opens = looksOpening(i) && !looksClosing(i + length - 1);
        if (!isOpen(false)) {
            if (opens || !looksClosing(i + length - 1) || i == begin) {
                open(i, length, false, false, continues);
            }
        } else if (opens && top(false).curly()) {
            open(i, length, false, false, continues);
        } else if (opens && !nextStraightCloses(i + length)) {
            close(i, length, false);
        } else if (opens) {
            forget(i);
            open(i, length, false, false, continues);
        } else {
            close(i, length, false);
        }
    }

    /** Whether the next straight mark looks as if it closed what opens here. */
    private boolean nextStraightCloses(int from) {
        int next = text.indexOf('"', from);
        return next > from && next < end && looksClosing(next) && !looksOpening(next);
    }

    private void single(int i, char c) {
        if (closesSingle(i, c) && isOpen(true) && i - top(true).at() > SHORTEST_SINGLE && !isPlural(i)) {
            close(i, 1, true);
        } else if (c != '’' && opensSingle(i) && !isOpen(true) && laterSingleClose[i - begin] > i + SHORTEST_SINGLE) {
            open(i, 1, true, c == '‘', false);
        }
    }

    private boolean opensSingle(int i) {
        if (i + 1 >= end || Letters.isBlank(text.charAt(i + 1)) || i > begin && Letters.isWord(text, i - 1)) {
            return false;
        }
        return !Letters.isDigit(text.charAt(i + 1)) || text.charAt(i) == '‘';
    }

    private boolean closesSingle(int i, char c) {
        return c != '‘'
                && i > begin
                && !Letters.isBlank(text.charAt(i - 1))
                && (i + 1 >= end || !Letters.isWord(text, i + 1));
    }

    /** Whether this may be the apostrophe of a plural's genitive, with the real closing mark behind it. */
    private boolean isPlural(int i) {
        boolean genitive =
                text.charAt(i - 1) == 's' && i + 2 < end && text.charAt(i + 1) == ' ' && Letters.isWord(text, i + 2);
        return genitive && laterSingleClose[i - begin] > i;
    }

    private boolean looksOpening(int i) {
        boolean free =
                i == begin || Letters.isBlank(text.charAt(i - 1)) || "([{—–-‘'“/:".indexOf(text.charAt(i - 1)) >= 0;
        return free && i + 1 < end && !Letters.isBlank(text.charAt(i + 1));
    }

    private boolean looksClosing(int i) {
        boolean free = i + 1 >= end
                || Letters.isBlank(text.charAt(i + 1))
                || ".,;:!?)]}’'”—–-…/".indexOf(text.charAt(i + 1)) >= 0;
        return free && i > begin && !Letters.isBlank(text.charAt(i - 1));
    }

    private void open(int i, int length, boolean single, boolean curly, boolean continues) {
        if (!single && isOpen(false) && top(false).curly() && (curlyClosesLeft < 2 || stack.size() >= DEEPEST)) {
            forget(i);
        }
        if (stack.size() < DEEPEST) {
            stack.add(new Open(i, length, single, curly, continues));
        }
    }

    private boolean isOpen(boolean single) {
        for (Open open : stack) {
            if (open.single() == single) {
                return true;
            }
        }
        return false;
    }

    private Open top(boolean single) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).single() == single) {
                return stack.get(i);
            }
        }
        throw new IllegalStateException("nothing open");
    }

    private void close(int i, int length, boolean single) {
        while (stack.get(stack.size() - 1).single() != single) {
            stack.remove(stack.size() - 1);
        }
        Open open = stack.remove(stack.size() - 1);
        add(open, i, i + length, true);
    }

    /** Ends the quotation whose close was forgotten with its sentence, or before the mark at {@code next}. */
    private void forget(int next) {
        while (stack.get(stack.size() - 1).single()) {
            stack.remove(stack.size() - 1);
        }
        Open open = stack.remove(stack.size() - 1);
        int to = open.at() + open.length();
        while (to < next && !isSentenceEnd(to)) {
            to++;
        }
        to = Math.min(to + 1, next);
        add(open, to, to, false);
    }

    private boolean isSentenceEnd(int i) {
        return ".!?".indexOf(text.charAt(i)) >= 0 && (i + 1 >= end || Letters.isBlank(text.charAt(i + 1)));
    }

    private void finish() {
        for (int i = stack.size() - 1; i >= 0; i--) {
            Open open = stack.get(i);
            if (!open.single()) {
                add(open, end, end, false);
                unclosed = true;
            }
        }
        stack.clear();
    }

    private void add(Open open, int innerEnd, int outerEnd, boolean closed) {
        int from = open.at() + open.length();
        int to = innerEnd;
        while (to > from && Letters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Letters.isBlank(text.charAt(from))) {
            from++;
        }
        if (from < to) {
            Span outer = new Span(open.at(), closed ? outerEnd : to);
            regions.add(new QuotedRegion(outer, new Span(from, to), stack.size(), closed, open.continues()));
        }
    }

    /** Whether the paragraph closes a double quotation before it opens one. */
    private boolean closesFirst() {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '”' || c == '»') {
                return looksClosing(i);
            }
            if (c == '"') {
                return looksClosing(i) && !looksOpening(i);
            }
            if (c == '“' || c == '«' || c == '„') {
                return false;
            }
        }
        return false;
    }

    /** Counts the paragraph's closing marks, and notes for each place where the next single mark closes. */
    private void prepare() {
        curlyClosesLeft = 0;
        laterSingleClose = new int[end - begin];
        int later = -1;
        for (int i = end - 1; i >= begin; i--) {
            laterSingleClose[i - begin] = later;
            char c = text.charAt(i);
            if (c == '”') {
                curlyClosesLeft++;
            } else if (c == '‘' || c == '\'' && opensSingle(i)) {
                later = -1;
            } else if ((c == '’' || c == '\'') && closesSingle(i, c)) {
                later = i;
            }
        }
    }
}
