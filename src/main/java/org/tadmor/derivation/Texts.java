package org.tadmor.derivation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.Segment;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** Plain looks at a text: its sentences, its words, and its MinHash (Broder 1997, "On the resemblance of documents"). */
final class Texts {

    private static final int SHINGLE = 4;
    private static final int HASHES = 32;
    private static final int BAND = 4;
    private static final int FEWEST = 30;

    private static final Set<String> AFTER_HEAD =
            Set.of("of", "in", "for", "from", "at", "with", "who", "familiar", "close", "on", "near");

    private Texts() {}

    /** The sentence around these words, as far as punctuation and line ends tell. */
    static Span sentence(String text, Span words) {
        int begin = words.begin();
        while (begin > 0 && !ends(text, begin - 1)) {
            begin--;
        }
        int end = words.end();
        while (end < text.length() && !ends(text, end - 1)) {
            end++;
        }
        return new Span(begin, Math.max(end, words.end()));
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return true;
        }
        boolean stop = c == '.' || c == '!' || c == '?';
        boolean quoted = "\"”’'".indexOf(c) >= 0 && at > 0 && ".!?".indexOf(text.charAt(at - 1)) >= 0;
        if (!stop && !quoted || at + 2 >= text.length() || !Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        char next = text.charAt(at + 2);
        boolean initial = stop
                && at >= 2
                && Character.isUpperCase(text.charAt(at - 1))
                && !Character.isLetter(text.charAt(at - 2));
        return !initial && !Character.isLowerCase(next);
    }

    /** The noun that a role turns on: "official" of "a senior official of the ministry". */
    static String headWord(String role) {
        String head = "";
        for (String word : words(role)) {
            if (AFTER_HEAD.contains(word) && !head.isEmpty()) {
                break;
            }
            head = word;
        }
        return head;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
            }
            i++;
        }
        return words;
    }

    /** The MinHash of the body, or nothing for one too short to tell a reprint from a coincidence. */
    static List<Integer> sketch(String text, List<Segment> segments) {
        List<String> words = new ArrayList<>();
        if (segments.isEmpty()) {
            words = words(text);
        }
        for (Segment segment : segments) {
            if (segment.kind() == SegmentKind.BODY) {
                words.addAll(words(segment.span().in(text)));
            }
        }
        if (words.size() < FEWEST) {
            return List.of();
        }
        Integer[] least = new Integer[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = hash(String.join(" ", words.subList(i, i + SHINGLE)));
            for (int k = 0; k < HASHES; k++) {
                least[k] = Math.min(least[k], (int) (mix(hash + k * 0x9e3779b97f4a7c15L) >>> 32));
            }
        }
        return List.of(least);
    }

    static List<String> bands(List<Integer> sketch) {
        List<String> bands = new ArrayList<>();
        for (int i = 0; i + BAND <= sketch.size(); i += BAND) {
            bands.add("band:" + i + ":"
                    + Integer.toHexString(sketch.subList(i, i + BAND).hashCode()));
        }
        return bands;
    }

    /** The share of shingles that two texts are estimated to have in common. */
    static double resemblance(List<Integer> left, List<Integer> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < left.size(); i++) {
            equal += left.get(i).equals(right.get(i)) ? 1 : 0;
        }
        return (double) equal / left.size();
    }

    private static long hash(String shingle) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (byte b : shingle.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** The share of the shorter text's three-word runs that the other has too. */
    static double sameRuns(String left, String right) {
        List<String> mine = runs(words(left));
        List<String> theirs = runs(words(right));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        List<String> shared = new ArrayList<>(mine);
        shared.retainAll(theirs);
        return (double) shared.size() / Math.min(mine.size(), theirs.size());
    }

    private static List<String> runs(List<String> words) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            runs.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
        }
        return runs.stream().distinct().toList();
    }
}
