package org.tadmor.extraction.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that may be a cue, with its likely source and its likeliest contents.
 *
 * @param cueProbability how likely the word alone makes a cue
 * @param source the word that heads its source, or -1 for none
 * @param sourceProbability how likely that source is the right one
 * @param sources all its sources
 * @param sourceProbabilities of each source, and last of none
 * @param candidates all its contents
 * @param parts for each of the candidates, what the parts of its features say for it
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
        Sources sources,
        double[] sourceProbabilities,
        List<Candidate> candidates,
        float[][] parts,
        double[] probabilities,
        int[] choices,
        double[] aligned) {

    private static final int WEIGHED = 12;
    private static final int CHOICES = 4;
    private static final double AGREEMENT = 0.5;
    private static final double EXACTNESS = 0.4;
    private static final double LEAST_WITHIN = 0.02;

    /** Orders the contents by how much agreement with the right one is to be expected of them. */
    static CueReading of(
            int word,
            double cueProbability,
            Sources sources,
            double[] sourceProbabilities,
            List<Candidate> candidates,
            float[][] parts,
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
        int source = likeliest(sourceProbabilities, sources.count + 1, 1)[0];
        return new CueReading(
                word,
                cueProbability,
                source == sources.count ? -1 : sources.word[source],
                sourceProbabilities[source],
                sources,
                sourceProbabilities,
                candidates,
                parts,
                probabilities,
                choices,
                keptAligned);
    }

    /** The same cue with other chances of its contents. */
    CueReading withContents(double[] others) {
        return of(word, cueProbability, sources, sourceProbabilities, candidates, parts, others);
    }

    /** The same cue with other chances of its sources. */
    CueReading withSources(double[] others) {
        return of(word, cueProbability, sources, others, candidates, parts, probabilities);
    }

    /** The positions of the likeliest contents, the likeliest first. */
    int[] likeliest(int most) {
        return likeliest(probabilities, candidates.size(), Math.min(most, candidates.size()));
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

    /** Whether the text itself links cue and content, so that nothing is left to choose. */
    boolean isReadOff() {
        return choices.length > 0
                && (choice(0).construction().isLabel() || choice(0).construction() == Construction.QUOTED_AS_SAYING);
    }

    /** The content to be expected most among those that stand in another, or null where none is likely. */
    @Nullable
    Candidate choiceWithin(Candidate other) {
        for (int choice : choices) {
            if (other.holds(candidates.get(choice))) {
                return candidates.get(choice);
            }
        }
        for (int choice : likeliest(WEIGHED)) {
            if (other.holds(candidates.get(choice)) && probabilities[choice] > LEAST_WITHIN) {
                return candidates.get(choice);
            }
        }
        return null;
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
