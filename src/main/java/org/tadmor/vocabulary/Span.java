package org.tadmor.vocabulary;

import java.io.Serializable;

/** A half-open range of offsets {@code [begin, end)} into one text; never empty. Ordered by begin, then by end. */
public record Span(int begin, int end) implements Comparable<Span>, Serializable { // for Spark jobs

    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    /** The words of this span; offsets are UTF-16 units. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    public boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
