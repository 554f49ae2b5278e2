package org.tadmor.extraction.attribution;

import java.util.List;

/**
 * A word that may be a cue, with its likely source and its likeliest contents.
 *
 * @param cueProbability how likely the word alone makes a cue
 * @param source the word that heads its source, or -1 for none
 * @param sourceProbability how likely that source is the right one
 * @param candidates all its contents
 * @param probabilities of each content, and last of none
 * @param choices the positions of the likeliest contents, the best first
 * @param aligned for each of the choices, the probability of all contents that it agrees with by half or more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CueReading(
        int word,
        double cueProbability,
        int source,
        double sourceProbability,
        List<Candidate> candidates,
        double[] probabilities,
        int[] choices,
        double[] aligned) {

    private static final int WEIGHED = 12;
    private static final int CHOICES = 4;
    private static final double AGREEMENT = 0.5;
    private static final double EXACTNESS = 0.4;

    /** Orders the contents by how much agreement with the right one is to be expected of them. */
    static CueReading of(
            int word,
            double cueProbability,
            int source,
            double sourceProbability,
            List<Candidate> candidates,
            double[] probabilities) {
        int weighed = Math.min(WEIGHED, candidates.size());
        int[] likeliest = likeliest(probabilities, candidates.size(), weighed);
        double[] aligned = new double[weighed];
        for (int i = 0; i < weighed; i++) {
            for (int j = 0; j < weighed; j++) {
                if (i == j || candidates.get(likeliest[i]).agreement(candidates.get(likeliest[j])) >= AGREEMENT) {
                    aligned[i] += probabilities[likeliest[j]];
                }
            }
        }
        int kept = Math.min(CHOICES, weighed);
        int[] choices = new int[kept];
        double[] keptAligned = new double[kept];
        boolean[] taken = new boolean[weighed];
        for (int k = 0; k < kept; k++) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < weighed; i++) {
                double worth = EXACTNESS * probabilities[likeliest[i]] + (1 - EXACTNESS) * aligned[i];
                if (!taken[i] && worth > most) {
                    most = worth;
                    best = i;
                }
            }
            taken[best] = true;
            choices[k] = likeliest[best];
            keptAligned[k] = aligned[best];
        }
        return new CueReading(
                word, cueProbability, source, sourceProbability, candidates, probabilities, choices, keptAligned);
    }

    private static int[] likeliest(double[] probabilities, int count, int kept) {
        int[] likeliest = new int[kept];
        boolean[] taken = new boolean[count];
        for (int k = 0; k < kept; k++) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                if (!taken[i] && (best < 0 || probabilities[i] > probabilities[best])) {
                    best = i;
                }
            }
            taken[best] = true;
            likeliest[k] = best;
        }
        return likeliest;
    }

    Candidate choice(int rank) {
        return candidates.get(choices[rank]);
    }

    double probability(int rank) {
        return probabilities[choices[rank]];
    }

    double none() {
        return probabilities[probabilities.length - 1];
    }
}
