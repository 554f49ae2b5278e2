package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownTitle;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.ActorKind;

/**
 * Whom words mean that say what somebody just spoken of is, rather than bring in another: "the 52-year-old", "the
 * Norwegian", "the father of three", "the economist". A reader takes them for the last person who did or said something.
 */
final class Descriptions {

    private static final int SENTENCES_BACK = 3;
    private static final int CANDIDATES_BACK = 40;
    private static final int DEEPEST = 20;
    /** Words that bring in another as soon as whose or which he is stands before them: "the Norwegian official". */
    private static final Set<String> BRINGING_IN = Set.of(
            "official",
            "minister",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "officer",
            "soldier",
            "source",
            "judge",
            "prosecutor",
            "lawyer",
            "policeman",
            "side",
            "man",
            "woman",
            "national",
            "citizen",
            "delegate",
            "negotiator",
            "representative",
            "driver",
            "pilot",
            "victim",
            "suspect",
            "agent",
            "captain",
            "commander",
            "general",
            "colonel");

    private static final Set<String> PARENTS =
            Set.of("father", "mother", "mum", "mom", "dad", "grandmother", "grandfather");

    private final Registry registry;
    private final Clusters clusters;
    private final List<Candidate> candidates;
    private final Lexicon lexicon;

    Descriptions(Registry registry, Clusters clusters, List<Candidate> candidates, Lexicon lexicon) {
        this.registry = registry;
        this.clusters = clusters;
        this.candidates = candidates;
        this.lexicon = lexicon;
    }

    /** The person that a role describes, or null where it is no such words or nobody fits. */
    @Nullable
    Cluster meaning(Candidate role, int position) {
        if (!isDescription(role)) {
            return null;
        }
        Agreement agreement = role.agreement.with(ofOwnWords(role));
        Cluster nearest = null;
        int sentence = -1;
        int depth = Integer.MAX_VALUE;
        for (int i = position - 1; i >= 0 && i > position - CANDIDATES_BACK; i--) {
            Candidate earlier = candidates.get(i);
            if (role.sentence() - earlier.sentence() > SENTENCES_BACK) {
                break;
            }
            if (!fits(role, agreement, earlier)) {
                continue;
            }
            Cluster cluster = clusters.of(earlier);
            if (role.age >= 0 && cluster.age == role.age) {
                return cluster;
            }
            boolean actor = isSubject(earlier) && earlier.sentence() < role.sentence();
            if (actor && (nearest == null || earlier.sentence() == sentence && depth(earlier) < depth)) {
                nearest = cluster;
                sentence = earlier.sentence();
                depth = depth(earlier);
            }
        }
        return nearest;
    }

    private boolean isDescription(Candidate role) {
        if (!role.definite || role.plural || !role.isPerson() || role.isOwned() || isRestricted(role)) {
            return false;
        }
        Tree tree = role.tree;
        boolean parent = PARENTS.contains(role.noun)
                && role.end + 1 < tree.size()
                && tree.form(role.end).equals("of")
                && tree.tag(role.end + 1).equals("CD");
        boolean national = role.state != null && !BRINGING_IN.contains(role.noun) && !holdsAlone(role);
        boolean former = role.modifiers.contains("former") && !holdsAlone(role);
        boolean ofNothing = role.complement.isEmpty()
                && (role.end >= tree.size() || !tree.tag(role.end).equals("IN"));
        return parent || ofNothing && (role.age >= 0 || national || former || lexicon.isDescription(role.noun));
    }

    /** A title that but one can hold in a body, or whose holder is known by it. */
    private boolean holdsAlone(Candidate role) {
        KnownTitle title = role.title == null ? null : registry.title(role.title);
        return title != null && title.oneHolder();
    }

    /** "the economist who warned of it": words behind it say who is meant. */
    private static boolean isRestricted(Candidate role) {
        return role.end < role.tree.size() && role.tree.tag(role.end).startsWith("W");
    }

    private boolean fits(Candidate role, Agreement agreement, Candidate earlier) {
        if (earlier.referent < 0 || earlier.form == Mention.Form.PRONOUN) {
            return false;
        }
        Cluster cluster = clusters.of(earlier);
        boolean age = role.age < 0 || cluster.age < 0 || role.age == cluster.age;
        return cluster.kind == ActorKind.PERSON
                && !cluster.plural
                && age
                && isOfState(role, cluster)
                && (agreement.fits(cluster.agreement) || cluster.agreement.fits(agreement));
    }

    /** Nothing says that the person is of another state. */
    private static boolean isOfState(Candidate role, Cluster cluster) {
        if (role.state == null) {
            return true;
        }
        if (cluster.isNameless()) {
            return role.state.equals(cluster.state);
        }
        boolean none = true;
        for (Candidate.Title title : cluster.offices()) {
            if (role.state.equals(title.state())) {
                return true;
            }
            none &= title.state() == null;
        }
        return none;
    }

    /** "The Norwegian said she": the one who speaks of herself is a woman. */
    static Agreement ofOwnWords(Candidate role) {
        Tree tree = role.tree;
        int verb = role.end;
        if (verb + 1 >= tree.size() || !tree.tag(verb).startsWith("VB") || tree.head(role.head()) != verb) {
            return Agreement.ANY;
        }
        int next = verb + 1;
        next += tree.form(next).equals("that") ? 1 : 0;
        if (next >= tree.size()) {
            return Agreement.ANY;
        }
        boolean own = tree.tag(next).equals("PRP$") || tree.label(next).startsWith("nsubj");
        return switch (own ? tree.form(next) : "") {
            case "he", "his" -> Agreement.HE;
            case "she", "her" -> Agreement.SHE;
            default -> Agreement.ANY;
        };
    }

    /** How many words it hangs on, one through the other: a main clause's subject on one. */
    private static int depth(Candidate candidate) {
        Tree tree = candidate.tree;
        int depth = 0;
        for (int at = candidate.head(); at >= 0 && depth < DEEPEST; at = tree.head(at)) {
            depth++;
        }
        return candidate.quoted ? DEEPEST + depth : depth;
    }

    private static boolean isSubject(Candidate candidate) {
        Tree tree = candidate.tree;
        return tree.label(candidate.head()).startsWith("nsubj")
                || tree.label(candidate.head()).equals("appos");
    }
}
