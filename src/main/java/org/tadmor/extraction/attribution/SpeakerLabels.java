package org.tadmor.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks by the form of the page alone: "SMITH: Thank you." in a transcript, "— Jane Smith (@jsmith)" under a tweet.
 * A label is believed where another stands next to it, or where the same few names label many paragraphs, so that
 * "NEW DELHI: The minister …" and "Photo: …" are none.
 */
final class SpeakerLabels {

    /** Words that stand before a colon at the head of a line and name nobody. */
    private static final Set<String> HEADINGS = Set.of(
            "watch",
            "read",
            "more",
            "photo",
            "photos",
            "video",
            "videos",
            "related",
            "also",
            "update",
            "updated",
            "note",
            "breaking",
            "exclusive",
            "correction",
            "poll",
            "opinion",
            "analysis",
            "listen",
            "gallery",
            "live",
            "see");

    private static final double SURE = 0.97;
    private static final int LONGEST = 6;
    private static final int LONGEST_CREDIT = 16;
    private static final int LEAST_LABELS = 4;

    /** A paragraph that begins with a label; {@code colon} is the word that ends the label. */
    private record Label(int paragraph, int begin, int colon, int end, String name, boolean capitals) {}

    private final Words words;
    private final List<Label> labels = new ArrayList<>();
    private final List<CueReading> found = new ArrayList<>();

    private SpeakerLabels(Words words) {
        this.words = words;
    }

    /** Readings in the order of the words. */
    static List<CueReading> of(Words words) {
        SpeakerLabels labels = new SpeakerLabels(words);
        labels.paragraphs();
        labels.believe();
        return labels.found;
    }

    private void paragraphs() {
        int before = -1;
        int sentences = words.sentenceBegin.length;
        for (int s = 0; s < sentences; ) {
            int next = s + 1;
            while (next < sentences && words.paragraph[next] == words.paragraph[s]) {
                next++;
            }
            int begin = words.sentenceBegin[s];
            int end = words.sentenceEnd[next - 1];
            int colon = colon(begin, end);
            if (colon >= 0) {
                labels.add(
                        new Label(words.paragraph[s], begin, colon, end, name(begin, colon), isCapitals(begin, colon)));
            }
            if (!signature(before, begin, end)) {
                credit(before, begin, end);
            }
            before = begin;
            s = next;
        }
    }

    /** The colon after a few names at the beginning of a paragraph, or -1. */
    private int colon(int begin, int end) {
        if (HEADINGS.contains(words.form[begin].toLowerCase(Locale.ROOT))) {
            return -1;
        }
        for (int i = begin; i < Math.min(end - 1, begin + LONGEST + 1); i++) {
            if (words.form[i].equals(":")) {
                return i > begin ? i : -1;
            }
            char first = words.form[i].charAt(0);
            if (!Character.isUpperCase(first) && first != '(' && first != ')' && first != '.') {
                return -1;
            }
        }
        return -1;
    }

    private String name(int begin, int end) {
        return String.join(" ", Arrays.copyOfRange(words.form, begin, end)).toLowerCase(Locale.ROOT);
    }

    private boolean isCapitals(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!words.form[i].equals(words.form[i].toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private void believe() {
        Set<String> names = new HashSet<>();
        for (Label label : labels) {
            names.add(label.name);
        }
        boolean isTranscript = labels.size() >= LEAST_LABELS && 2 * names.size() <= labels.size() && names.size() > 1;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (isTranscript || label.capitals && (answers(label, i - 1) || answers(label, i + 1))) {
                add(label.colon, label.colon - 1, Construction.SPEAKER_LABEL, label.colon + 1, label.end);
            }
        }
        found.sort(Comparator.comparingInt(CueReading::word));
    }

    private boolean answers(Label label, int other) {
        return other >= 0
                && other < labels.size()
                && labels.get(other).capitals
                && Math.abs(labels.get(other).paragraph - label.paragraph) == 1
                && !labels.get(other).name.equals(label.name);
    }

    /** "— Name (@name)": what stands before it in the paragraph, or else the paragraph above. */
    private boolean signature(int above, int begin, int end) {
        for (int i = begin + 1; i < end - 1; i++) {
            if (!words.form[i].equals("(") || !words.form[i + 1].startsWith("@")) {
                continue;
            }
            int dash = i - 1;
            while (dash >= begin && dash > i - LONGEST && words.wordlike[dash]) {
                dash--;
            }
            boolean isDash = dash >= begin && dash < i - 1 && "—–--".contains(words.form[dash]);
            int from = dash > begin ? begin : above;
            if (isDash && from >= 0) {
                add(dash, i - 1, Construction.SIGNED_BELOW, from, dash);
                return true;
            }
        }
        return false;
    }

    /** "“We never sleep.” — Name, what she is": nothing but a quotation, a dash and a name, in one paragraph or two. */
    private void credit(int above, int begin, int end) {
        int closed = quotationEnd(begin);
        int dash = closed < 0 ? begin : closed;
        int from = closed < 0 ? above : begin;
        boolean quoted = from >= 0 && quotationEnd(from) == dash;
        if (!quoted || dash >= end - 1 || !"—–--―".contains(words.form[dash]) || end - dash > LONGEST_CREDIT) {
            return;
        }
        int last = dash;
        while (last + 1 < end && words.wordlike[last + 1]) {
            last++;
        }
        boolean named = last > dash && last - dash <= LONGEST && words.isName(dash + 1) && words.isName(last);
        if (named && hasVerb(from, dash) && !hasFiniteVerb(dash, end)) {
            add(dash, last, Construction.SIGNED_BELOW, from, dash);
        }
    }

    /** "“The Long Night” — Part Two" quotes a title. */
    private boolean hasVerb(int begin, int end) {
        return IntStream.range(begin, end).anyMatch(words::isVerb);
    }

    private boolean hasFiniteVerb(int begin, int end) {
        return IntStream.range(begin, end)
                .anyMatch(i -> words.isVerb(i) && !words.tag[i].equals("VBN") && !words.tag[i].equals("VBG"));
    }

    /** Where the quotation ends that begins with this word, or -1. */
    private int quotationEnd(int begin) {
        int region = words.region[begin];
        return region >= 0 && words.regionBegin[region] == begin ? words.regionEnd[region] : -1;
    }

    private void add(int cue, int source, Construction construction, int from, int to) {
        CueReading reading = reading(words, cue, source, construction, from, to, SURE);
        if (reading != null) {
            found.add(reading);
        }
    }

    /** A reading with one source and one content, trimmed to words; null where no word is left. */
    static @Nullable CueReading reading(
            Words words, int cue, int source, Construction construction, int from, int to, double sure) {
        int begin = from;
        int end = to;
        while (begin < end && !words.wordlike[begin]) {
            begin++;
        }
        while (end > begin && !words.wordlike[end - 1]) {
            end--;
        }
        int speaker = source;
        while (speaker > 0 && !words.wordlike[speaker]) {
            speaker--;
        }
        return begin >= end
                ? null
                : CueReading.of(
                        cue,
                        sure,
                        Sources.only(words, cue, speaker),
                        new double[] {sure, 1 - sure},
                        List.of(new Candidate(construction, 0, -1, new int[] {begin, end}, 0)),
                        new float[1][Features.PARTS],
                        new double[] {sure, 1 - sure});
    }
}
