package org.tadmor.extraction.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.registry.Spelling;

/** Puts the names of a text together: known ones by their key, full names of persons, then the shorter names and acronyms. */
final class NameClusters {

    private final Clusters clusters;
    private final List<Candidate> candidates;
    private final Map<String, Cluster> byKey = new HashMap<>();
    private final Map<String, Cluster> byWords = new HashMap<>();
    private final Map<String, Cluster> byGiven = new HashMap<>();
    private final Map<String, Cluster> byInitials = new HashMap<>();
    private final Map<Cluster, PersonName> fullNames = new HashMap<>();
    private final Sightings families = new Sightings();
    private final Sightings lastWords = new Sightings();

    NameClusters(Clusters clusters, List<Candidate> candidates) {
        this.clusters = clusters;
        this.candidates = candidates;
    }

    void build() {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.isName() && candidate.known != null) {
                known(candidate, candidate.known.key(), i);
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).referent < 0) {
                full(candidates.get(i), i);
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.isName()) {
                if (candidate.referent < 0) {
                    part(candidate, i);
                }
                see(candidate, clusters.of(candidate), i);
            }
        }
    }

    /** The cluster of the registry's entry with this key, or null. */
    @Nullable
    Cluster ofKey(String key) {
        return byKey.get(key);
    }

    private void known(Candidate name, String key, int position) {
        Cluster cluster = byKey.get(key);
        if (cluster == null) {
            byKey.put(key, clusters.open(name, position));
        } else {
            cluster.add(name, position);
        }
    }

    private void full(Candidate name, int position) {
        if (name.form != Mention.Form.NAME || !name.isPerson() || name.folded.indexOf(' ') < 0) {
            return;
        }
        PersonName full = PersonName.of(name.words);
        if (!full.isFull()) {
            return;
        }
        Cluster same = sameName(full, position);
        if (same != null) {
            same.add(name, position);
            families.see(full.family(), same, position);
            return;
        }
        Cluster opened = clusters.open(name, position);
        fullNames.put(opened, full);
        families.introduce(full.family(), opened);
        families.see(full.family(), opened, position);
        byGiven.putIfAbsent(full.given().get(0), opened);
        if (full.isFamilyFirst()) {
            families.introduce(full.given().get(0), opened);
        }
        byWords.putIfAbsent(name.folded, opened);
    }

    /** The person of this name, or of the same first name and a family name that is one letter away. */
    private @Nullable Cluster sameName(PersonName full, int position) {
        Sightings.Sighting same =
                families.before(full.family(), position, cluster -> matches(fullNames.get(cluster), full));
        if (same != null) {
            return same.cluster();
        }
        Cluster near = byGiven.get(full.given().get(0));
        return near != null && matches(fullNames.get(near), full) ? near : null;
    }

    private static boolean matches(@Nullable PersonName seen, PersonName full) {
        return seen != null && seen.matches(full);
    }

    private void part(Candidate name, int position) {
        Cluster cluster = person(name, position);
        if (cluster == null) {
            cluster = byWords.get(name.folded);
        }
        if (cluster == null && Spelling.isAcronym(name.words)) {
            cluster = byInitials.get(name.folded);
        }
        if (cluster == null) {
            cluster = longer(name, position);
        }
        if (cluster != null) {
            cluster.add(name, position);
            return;
        }
        Cluster opened = clusters.open(name, position);
        byWords.put(name.folded, opened);
        if (!name.isPerson()) {
            byInitials.putIfAbsent(initials(name.words), opened);
        }
    }

    private void see(Candidate name, Cluster cluster, int position) {
        PersonName full = fullNames.get(cluster);
        if (full != null) {
            families.see(full.family(), cluster, position);
            if (full.isFamilyFirst()) {
                families.see(full.given().get(0), cluster, position);
            }
        } else if (name.isPerson() && name.known == null) {
            families.see(PersonName.of(name.words).family(), cluster, position);
        } else if (cluster.kind == null && !cluster.place && name.folded.indexOf(' ') > 0) {
            lastWords.see(PersonName.of(name.words).family(), cluster, position);
        }
    }

    private @Nullable Cluster person(Candidate name, int position) {
        if (name.kind != null && !name.isPerson()) {
            return null;
        }
        PersonName part = PersonName.of(name.words);
        Sightings.Sighting before = families.before(part.family(), position, cluster -> mayBe(name, part, cluster));
        if (before != null) {
            return before.cluster();
        }
        Cluster after = families.after(part.family(), position, cluster -> mayBe(name, part, cluster));
        if (after != null || part.isFull()) {
            return after;
        }
        return name.honorific && !isKnightly(name) ? null : byGiven.get(part.family());
    }

    /** "Sir Philip", "Dame Ann": a form of address that goes with the first name. */
    private static boolean isKnightly(Candidate name) {
        String before = name.begin == 0 ? "" : name.tree.form(name.begin - 1);
        return before.equals("Sir") || before.equals("Dame");
    }

    private boolean mayBe(Candidate name, PersonName part, Cluster cluster) {
        PersonName full = fullNames.get(cluster);
        boolean opposite = name.agreement == Agreement.HE && cluster.agreement == Agreement.SHE
                || name.agreement == Agreement.SHE && cluster.agreement == Agreement.HE;
        return (full == null || !part.isFull() || full.matches(part)) && !opposite;
    }

    /** "Hadi" after "Rahmat Hadi", of whom nothing told yet that it is a person's name. */
    private @Nullable Cluster longer(Candidate name, int position) {
        boolean single = name.folded.indexOf(' ') < 0 && (name.kind == null || name.isPerson()) && !name.place;
        if (!single) {
            return null;
        }
        Sightings.Sighting longer =
                lastWords.before(name.folded, position, cluster -> cluster.kind == null || cluster.kind == name.kind);
        return longer == null ? null : longer.cluster();
    }

    private static String initials(String words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 2 ? words : initials.toString();
    }
}
