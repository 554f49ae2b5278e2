package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;

/** Which body "the ministry", "the group", "the company" or "his campaign" means. */
final class Bodies {

    private static final int NAMES_BACK = 40;
    private static final Set<String> COMPANIES = Set.of(
            "company",
            "firm",
            "corporation",
            "business",
            "maker",
            "carmaker",
            "manufacturer",
            "employer",
            "lender",
            "insurer",
            "retailer",
            "operator",
            "airline",
            "automaker",
            "utility",
            "startup");
    private static final Set<String> GROUPS = Set.of("group", "organization", "organisation");

    private final Clusters clusters;
    private final List<Candidate> candidates;
    private final NameClusters names;
    private final Lexicon lexicon;
    private final Sightings nameless = new Sightings();

    Bodies(Clusters clusters, List<Candidate> candidates, NameClusters names, Lexicon lexicon) {
        this.clusters = clusters;
        this.candidates = candidates;
        this.names = names;
        this.lexicon = lexicon;
    }

    /** Notes a mention of a nameless body. */
    void see(Cluster cluster, int position) {
        nameless.see(cluster.noun, cluster, position);
    }

    @Nullable
    Cluster meaning(Candidate role, int position) {
        if (role.body != null && lexicon.isGroupWord(role.noun) && names.ofKey(role.body) != null) {
            return names.ofKey(role.body);
        }
        int owner = role.owner == null ? -1 : role.owner.referent;
        Sightings.Sighting same = nameless.before(
                role.noun,
                position,
                cluster -> (cluster.owner == owner || cluster.owner < 0 || owner < 0)
                        && (role.modifiers.isEmpty() || role.modifiers.equals(cluster.modifiers))
                        && sameState(role, cluster));
        if (same != null) {
            return same.cluster();
        }
        boolean bare = role.definite && !role.plural && role.owner == null && isBare(role);
        return bare ? named(role, position) : null;
    }

    /** "the company" and "the Lund-based company". */
    private static boolean isBare(Candidate role) {
        return role.modifiers.isEmpty() || COMPANIES.contains(role.noun) && role.modifiers.contains("based");
    }

    private static boolean sameState(Candidate role, Cluster cluster) {
        return role.state == null || cluster.state == null || role.state.equals(cluster.state);
    }

    private @Nullable Cluster named(Candidate role, int position) {
        for (int i = position - 1; i >= 0 && i > position - NAMES_BACK; i--) {
            Candidate earlier = candidates.get(i);
            if (earlier.form != Mention.Form.NAME || earlier.referent < 0 || earlier.plural) {
                continue;
            }
            Cluster cluster = clusters.of(earlier);
            if (isNamed(role, earlier, cluster) && sameState(role, cluster)) {
                return cluster;
            }
        }
        return null;
    }

    private static boolean isNamed(Candidate role, Candidate earlier, Cluster cluster) {
        if (role.nominal != null && role.nominal.kind() == Lexicon.Nominal.Kind.MEDIUM) {
            boolean medium = cluster.kind == ActorKind.AGENCY || cluster.kind == ActorKind.OUTLET;
            return medium && !cluster.isNameless() && isMediumOf(role.noun, cluster, earlier);
        }
        if (cluster.kind == ActorKind.PERSON || cluster.kind == ActorKind.STATE || cluster.place) {
            return false;
        }
        boolean ofNoState = earlier.known == null || earlier.known.state() == null;
        if (GROUPS.contains(role.noun)) {
            return cluster.kind == ActorKind.ARMED_GROUP || cluster.kind == ActorKind.ORGANISATION && ofNoState;
        }
        if (COMPANIES.contains(role.noun)) {
            return cluster.kind == ActorKind.ORGANISATION && earlier.known == null;
        }
        return (" " + Spelling.lower(cluster.name) + " ").contains(" " + role.noun + " ")
                || (" " + Spelling.lower(earlier.words) + " ").contains(" " + role.noun + " ");
    }

    private static boolean isMediumOf(String noun, Cluster medium, Candidate earlier) {
        String kind = earlier.known == null ? null : earlier.known.medium();
        boolean agency = medium.kind == ActorKind.AGENCY;
        return switch (noun) {
            case "agency", "newswire", "wire" -> agency;
            case "newspaper", "paper", "daily", "tabloid" ->
                "newspaper".equals(kind) || earlier.known == null && !agency;
            case "magazine", "weekly", "journal" -> "magazine".equals(kind);
            case "broadcaster", "channel", "network", "station", "television", "tv", "radio" ->
                "broadcaster".equals(kind) || kind == null && !agency;
            case "website", "site", "blog" -> "site".equals(kind);
            default -> !agency;
        };
    }
}
