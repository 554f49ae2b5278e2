package org.tadmor.extraction.attribution;

/**
 * Words that could be the content of a cue.
 *
 * @param how the construction that connects them with the cue, as a hash
 * @param top the word that heads them, or -1 where the tree does not say
 * @param ranges begins and ends of one or more ranges of words, in order, apart from each other
 * @param edge what the right edge was made from: 0 as found, else how it was moved
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Candidate(Construction construction, int how, int top, int[] ranges, int edge) {

    int begin() {
        return ranges[0];
    }

    int end() {
        return ranges[ranges.length - 1];
    }

    int lastBegin() {
        return ranges[ranges.length - 2];
    }

    boolean overlaps(Candidate other) {
        int i = 0;
        int j = 0;
        while (i < ranges.length && j < other.ranges.length) {
            if (ranges[i + 1] <= other.ranges[j]) {
                i += 2;
            } else if (other.ranges[j + 1] <= ranges[i]) {
                j += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether every word of the other stands in this one. */
    boolean holds(Candidate other) {
        for (int j = 0; j < other.ranges.length; j += 2) {
            boolean held = false;
            for (int i = 0; i < ranges.length && !held; i += 2) {
                held = ranges[i] <= other.ranges[j] && other.ranges[j + 1] <= ranges[i + 1];
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /** The share of words that this candidate and another have in common: F1 of the one against the other. */
    double agreement(Candidate other) {
        int common = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            for (int j = 0; j < other.ranges.length; j += 2) {
                common += Math.max(
                        0, Math.min(ranges[i + 1], other.ranges[j + 1]) - Math.max(ranges[i], other.ranges[j]));
            }
        }
        return 2.0 * common / (length() + other.length());
    }

    int length() {
        int length = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            length += ranges[i + 1] - ranges[i];
        }
        return length;
    }

    boolean covers(int word) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= word && word < ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
