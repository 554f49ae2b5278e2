package org.tadmor.extraction.mention;

import java.util.List;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;

/**
 * Gives pronouns a first meaning: a relative pronoun what it hangs on, a personal pronoun the nearest compatible
 * subject, inside a quotation one that stands inside quotation marks, else the nearest compatible mention. Speakers, which outrank them, are known only when the attributions are.
 */
final class PronounResolver {

    private static final int SENTENCES_BACK = 3;
    private static final int CANDIDATES_BACK = 60;

    private final List<Candidate> candidates;
    private final List<Cluster> clusters;

    PronounResolver(List<Candidate> candidates, List<Cluster> clusters) {
        this.candidates = candidates;
        this.clusters = clusters;
    }

    void resolve() {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate pronoun = candidates.get(i);
            if (pronoun.form != Mention.Form.PRONOUN || pronoun.referent >= 0) {
                continue;
            }
            int antecedent = isRelative(pronoun) ? relative(pronoun, i) : personal(pronoun, i);
            if (antecedent >= 0) {
                take(pronoun, candidates.get(antecedent), i);
            }
        }
    }

    private void take(Candidate pronoun, Candidate antecedent, int position) {
        Cluster cluster = clusters.get(antecedent.referent);
        pronoun.voice = antecedent.voice;
        pronoun.referent = cluster.index;
        cluster.last = Math.max(cluster.last, position);
        boolean person = pronoun.agreement == Agreement.HE || pronoun.agreement == Agreement.SHE;
        if (person && pronoun.quoted == antecedent.quoted) {
            cluster.agreement = cluster.agreement.with(pronoun.agreement);
        }
    }

    private static boolean isRelative(Candidate pronoun) {
        return pronoun.tree.tag(pronoun.begin).startsWith("W");
    }

    private int relative(Candidate pronoun, int position) {
        Tree tree = pronoun.tree;
        int clause = tree.head(pronoun.begin);
        for (int steps = 0; clause >= 0 && steps < 8 && !tree.label(clause).equals("relcl"); steps++) {
            clause = tree.head(clause);
        }
        int noun = clause < 0 ? -1 : tree.head(clause);
        for (int i = position - 1; i >= 0 && candidates.get(i).tree == tree; i--) {
            Candidate candidate = candidates.get(i);
            boolean hangs = noun >= candidate.begin && noun < candidate.end;
            boolean touches = candidate.end == pronoun.begin || candidate.end == pronoun.begin - 1;
            if (candidate.referent >= 0 && candidate.form != Mention.Form.PRONOUN && (hangs || noun < 0 && touches)) {
                return i;
            }
        }
        return -1;
    }

    private int personal(Candidate pronoun, int position) {
        if (pronoun.agreement == Agreement.ANY) {
            return -1;
        }
        int nearest = -1;
        int beyond = -1;
        int sentence = pronoun.sentence();
        for (int i = position - 1; i >= 0 && i >= position - CANDIDATES_BACK; i--) {
            Candidate candidate = candidates.get(i);
            if (pronoun.sentence() - candidate.sentence() > SENTENCES_BACK) {
                break;
            }
            if (candidate.sentence() != sentence) {
                if (nearest >= 0 || beyond >= 0) {
                    break;
                }
                sentence = candidate.sentence();
            }
            if (fits(pronoun, candidate)) {
                boolean level = candidate.quoted == pronoun.quoted;
                if (isSubject(candidate) && level) {
                    return i;
                }
                if (isSubject(candidate)) {
                    beyond = beyond < 0 ? i : beyond;
                } else {
                    nearest = nearest < 0 ? i : nearest;
                }
            }
        }
        return beyond >= 0 ? beyond : nearest;
    }

    private boolean fits(Candidate pronoun, Candidate candidate) {
        if (candidate.referent < 0 || !pronoun.agreement.fits(clusters.get(candidate.referent).agreement)) {
            return false;
        }
        Cluster cluster = clusters.get(candidate.referent);
        boolean person = pronoun.agreement == Agreement.HE || pronoun.agreement == Agreement.SHE;
        if (cluster.place || person && cluster.agreement == Agreement.ANY && !isSubject(candidate)) {
            return false;
        }
        Tree tree = pronoun.tree;
        int verb = tree.head(pronoun.begin);
        boolean object = !tree.label(pronoun.begin).startsWith("nsubj")
                && !tree.tag(pronoun.begin).equals("PRP$");
        return !(object && candidate.tree == tree && tree.head(candidate.head()) == verb);
    }

    private static boolean isSubject(Candidate candidate) {
        return candidate.tree.label(candidate.head()).startsWith("nsubj");
    }
}
