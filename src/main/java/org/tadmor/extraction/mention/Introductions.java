package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.TitleWords;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/**
 * Joins a person brought in by a role with the name that follows later: "The fund's director said … '…,' Ann Sorel told
 * reporters", where nothing else says who Ann Sorel is, and "A judge ordered … Judge Ann Sorel said".
 */
final class Introductions {

    private static final int SENTENCES_ON = 3;
    private static final int CANDIDATES_ON = 40;
    private static final Set<String> RANKS = Set.of(
            "sheikh",
            "dr",
            "doctor",
            "prof",
            "professor",
            "general",
            "colonel",
            "major",
            "captain",
            "admiral",
            "sir",
            "ayatollah",
            "reverend",
            "rev",
            "eng",
            "lieutenant general",
            "major general",
            "brigadier");
    private static final Set<String> SPEECH = Set.of(
            "say",
            "point",
            "underscore",
            "highlight",
            "remark",
            "observe",
            "reiterate",
            "express",
            "maintain",
            "contend",
            "assert",
            "allege",
            "recall",
            "caution",
            "pledge",
            "reveal",
            "disclose",
            "estimate",
            "tell",
            "add",
            "note",
            "state",
            "announce",
            "explain",
            "warn",
            "insist",
            "stress",
            "report",
            "claim",
            "argue",
            "write",
            "declare",
            "confirm",
            "deny",
            "reply",
            "comment",
            "ask",
            "continue",
            "conclude",
            "predict",
            "suggest",
            "admit",
            "acknowledge",
            "emphasize",
            "emphasise",
            "underline",
            "call",
            "describe",
            "quote",
            "cite",
            "blame",
            "accuse",
            "urge",
            "praise",
            "thank",
            "promise",
            "vow",
            "welcome",
            "criticise",
            "criticize",
            "condemn",
            "reject",
            "demand");

    private final Clusters clusters;
    private final List<Candidate> candidates;
    private final TitleFit fit;

    Introductions(Clusters clusters, List<Candidate> candidates, TitleFit fit) {
        this.clusters = clusters;
        this.candidates = candidates;
        this.fit = fit;
    }

    void join() {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate role = candidates.get(i);
            Cluster closing = isDescription(role, i) ? closing(role, i) : null;
            if (closing != null) {
                closing.absorb(clusters.of(role));
            } else if (isIntroduction(role, i)) {
                Cluster name = role.indefinite ? titled(role, i) : untitled(role, i);
                if (name != null) {
                    name.absorb(clusters.of(role));
                }
            }
        }
    }

    /** One person told of by what he is, of whom nothing was said before. */
    private boolean isDescription(Candidate role, int position) {
        return role.form == Mention.Form.ROLE
                && role.isPerson()
                && !role.plural
                && (role.definite || role.indefinite)
                && role.referent >= 0
                && clusters.of(role).isNameless()
                && clusters.of(role).first == position
                && role.tree.label(role.head()).startsWith("nsubj")
                && speaks(role);
    }

    /** "A plumber who had worked in the house, Ann Sorel, said": the full name between commas before the verb of speech. */
    private @Nullable Cluster closing(Candidate role, int position) {
        Tree tree = role.tree;
        int verb = tree.head(role.head());
        for (int i = position + 1; i < candidates.size() && candidates.get(i).tree == tree; i++) {
            Candidate next = candidates.get(i);
            boolean between = next.begin > role.end
                    && next.end < verb
                    && verb - next.end <= 2
                    && tree.form(next.begin - 1).equals(",")
                    && tree.form(next.end).equals(",");
            if (between && next.referent >= 0 && next.isName()) {
                Cluster cluster = clusters.of(next);
                boolean person = cluster.kind == ActorKind.PERSON || cluster.kind == null && !cluster.place;
                boolean alone = person
                        && cluster.first == i
                        && PersonName.of(next.words).isFull()
                        && !endsWithPerson(role, position, i);
                return alone && agree(role, cluster) ? cluster : null;
            }
        }
        return null;
    }

    /** "A man who had met the president, Ann Sorel, said": the name may be the other's. */
    private boolean endsWithPerson(Candidate role, int position, int name) {
        int before = candidates.get(name).begin - 1;
        for (int i = position + 1; i < name; i++) {
            Candidate other = candidates.get(i);
            if (other.end == before && other.tree == role.tree && other.isPerson() && !other.plural) {
                return true;
            }
        }
        return false;
    }

    /** The first mention of somebody whom no name or title has identified so far. */
    private boolean isIntroduction(Candidate role, int position) {
        return role.form == Mention.Form.ROLE
                && role.isPerson()
                && role.title != null
                && !role.plural
                && (role.definite || role.indefinite)
                && role.referent >= 0
                && clusters.of(role).isNameless()
                && isFirst(clusters.of(role), position);
    }

    /** Whether it speaks here for the first time; a headline without articles ("Minister: no cuts") brings nobody in. */
    private boolean isFirst(Cluster cluster, int position) {
        for (int i = cluster.first; i < position; i++) {
            Candidate earlier = candidates.get(i);
            boolean brought =
                    earlier.referent == cluster.index && (earlier.definite || earlier.indefinite) && speaks(earlier);
            if (brought || i > cluster.first + CANDIDATES_ON) {
                return false;
            }
        }
        return true;
    }

    /** The next name that begins with the same title. */
    private @Nullable Cluster titled(Candidate role, int position) {
        boolean anonymous = role.nominal != null && role.nominal.voice() == Voice.ANONYMOUS;
        if (anonymous) {
            return null;
        }
        for (int i = position + 1; isNear(role, i, position); i++) {
            Candidate next = candidates.get(i);
            Cluster cluster = next.referent < 0 ? null : clusters.of(next);
            if (cluster == null || cluster.first != i || cluster.kind != ActorKind.PERSON) {
                continue;
            }
            if (cluster.isNameless() && cluster.noun.equals(role.noun)) {
                return null;
            }
            if (!cluster.isNameless() && agree(role, cluster) && hasTitle(role, cluster)) {
                return cluster;
            }
        }
        return null;
    }

    private boolean hasTitle(Candidate role, Cluster cluster) {
        String head = TitleWords.normal(TitleFit.head(role));
        for (Candidate.Title title : cluster.offices()) {
            if (TitleWords.normal(title.head()).equals(head) && fit.isCompatible(role, title)) {
                return true;
            }
        }
        return false;
    }

    /** The next speaker, where it is a full name that comes without a word on who that is. */
    private @Nullable Cluster untitled(Candidate role, int position) {
        if (!speaks(role)) {
            return null;
        }
        Cluster own = clusters.of(role);
        for (int i = position + 1; isNear(role, i, position); i++) {
            Candidate next = candidates.get(i);
            if (next.referent < 0 || clusters.of(next) == own || !speaks(next)) {
                continue;
            }
            Cluster cluster = clusters.of(next);
            boolean within = next.tree == role.tree && cluster.kind != ActorKind.PERSON && !next.isName();
            if (within) {
                continue;
            }
            if (cluster.kind == ActorKind.AGENCY || cluster.kind == ActorKind.OUTLET) {
                continue;
            }
            return cluster.first == i && isUntitled(next, cluster) && agree(role, cluster) ? cluster : null;
        }
        return null;
    }

    private boolean isNear(Candidate role, int at, int position) {
        return at < candidates.size()
                && at <= position + CANDIDATES_ON
                && candidates.get(at).sentence() <= role.sentence() + SENTENCES_ON;
    }

    private static boolean isUntitled(Candidate name, Cluster cluster) {
        boolean person = cluster.kind == ActorKind.PERSON || cluster.kind == null && !cluster.place;
        return name.form == Mention.Form.NAME
                && name.known == null
                && person
                && PersonName.of(name.words).isFull()
                && isOnlyAddressed(cluster)
                && cluster.isOnlyNamedUntil(name)
                && !isDescribed(name);
    }

    /** Whether no title says what office the person holds; a rank or degree does not. */
    private static boolean isOnlyAddressed(Cluster cluster) {
        return cluster.offices().stream().allMatch(title -> RANKS.contains(TitleWords.normal(title.normal())));
    }

    /** "Ann Sorel, who runs the shop", "Ann Sorel of Acme": the words behind the name say who that is. */
    private static boolean isDescribed(Candidate name) {
        Tree tree = name.tree;
        if (name.end + 1 >= tree.size()) {
            return false;
        }
        String next = tree.form(name.end);
        boolean list = next.equals(",") || next.equals("(") || next.equals("—") || next.equals("-");
        return list && !tree.tag(name.end + 1).equals("VBG") || next.equals("of") || next.equals("from");
    }

    private static boolean agree(Candidate role, Cluster cluster) {
        Agreement agreement = role.agreement.with(Descriptions.ofOwnWords(role));
        return agreement.fits(cluster.agreement) || cluster.agreement.fits(agreement);
    }

    /** Whether the words are the subject of a verb of speech or stand behind "according to". */
    private static boolean speaks(Candidate candidate) {
        Tree tree = candidate.tree;
        int at = candidate.head();
        int ruler = tree.head(at);
        if (ruler < 0) {
            return false;
        }
        if (tree.label(at).startsWith("nsubj")) {
            return SPEECH.contains(tree.lemma(ruler));
        }
        return tree.label(at).equals("pobj")
                && tree.form(ruler).equals("to")
                && ruler > 0
                && tree.form(ruler - 1).equalsIgnoreCase("according");
    }
}
