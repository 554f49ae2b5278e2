package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Voice;

/** A referent while it is being put together. */
final class Cluster {

    /** More titles than this of one person tell nothing new. */
    private static final int MOST_OFFICES = 24;

    final int index;
    String name;

    @Nullable
    ActorKind kind;

    @Nullable
    String registryKey;

    private @Nullable KnownActor known;

    boolean place;
    Voice voice;
    Agreement agreement;
    private final Set<Candidate.Title> titles = new LinkedHashSet<>();
    private final Map<List<@Nullable String>, Candidate.Title> offices = new LinkedHashMap<>();
    private final List<Candidate> members = new ArrayList<>();

    /** For a nameless one: the noun, the words before it and whose it is. */
    String noun = "";

    boolean plural;

    /** The age that the article gives, or -1. */
    int age = -1;

    List<String> modifiers = List.of();
    int owner = -1;

    @Nullable
    String state;

    @Nullable
    String body;

    /** The position of the last candidate that means it. */
    int last;

    /** The position of the first. */
    int first;

    Cluster(int index, Candidate candidate, int position) {
        this.index = index;
        name = candidate.words;
        kind = candidate.kind;
        place = candidate.place;
        registryKey = candidate.known == null ? null : candidate.known.key();
        voice = candidate.voice;
        agreement = candidate.agreement;
        first = position;
        last = position;
        state = candidate.state;
        body = candidate.body;
        if (candidate.known != null) {
            known = candidate.known;
            state = candidate.known.state();
            name = candidate.form == Mention.Form.NAME ? candidate.words : candidate.known.name();
        }
    }

    void add(Candidate candidate, int position) {
        candidate.referent = index;
        last = Math.max(last, position);
        members.add(candidate);
        age = Math.max(age, candidate.age);
        candidate.titles.forEach(this::hold);
        agreement = agreement.with(candidate.agreement);
        if (kind == null && candidate.kind != null && !candidate.place) {
            kind = candidate.kind;
            place = false;
        }
        place |= kind == null && candidate.place;
        if (candidate.isName()) {
            voice = candidate.voice == Voice.COLLECTIVE && voice == Voice.COLLECTIVE ? Voice.COLLECTIVE : Voice.NAMED;
            if (candidate.form == Mention.Form.NAME && isBetterName(candidate)) {
                name = candidate.words;
            }
        }
    }

    private void hold(Candidate.Title title) {
        titles.add(title);
        if (offices.size() < MOST_OFFICES) {
            offices.putIfAbsent(Arrays.asList(title.normal(), title.head(), title.state(), title.body()), title);
        }
    }

    /** The different titles seen with it. */
    Collection<Candidate.Title> offices() {
        return offices.values();
    }

    /** Takes over all that means another, which is left without a mention. */
    void absorb(Cluster other) {
        for (Candidate member : other.members) {
            member.referent = index;
            member.titles.forEach(this::hold);
        }
        members.addAll(other.members);
        age = Math.max(age, other.age);
        other.members.clear();
        if (kind == null) {
            kind = other.kind;
        }
        agreement = agreement.with(other.agreement);
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    /** Whether nothing means it, as another has taken it over. */
    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether only names mean it up to the sentence of this candidate. */
    boolean isOnlyNamedUntil(Candidate candidate) {
        return members.stream().allMatch(member -> member.isName() || member.sentence() > candidate.sentence());
    }

    /** The name the registry has where the article uses it, else the longest. */
    private boolean isBetterName(Candidate candidate) {
        if (known != null && Spelling.fold(known.name()).equals(Spelling.fold(name))) {
            return false;
        }
        boolean listed = known != null && Spelling.fold(known.name()).equals(candidate.folded);
        boolean unseen = known != null && name.equals(known.name());
        return listed || unseen || candidate.words.length() > name.length() && !isShout(candidate.words);
    }

    private static boolean isShout(String words) {
        return words.indexOf(' ') > 0 && words.chars().noneMatch(Character::isLowerCase);
    }

    boolean isNameless() {
        return !noun.isEmpty();
    }

    /** @param clusters all of the text, by index */
    Referent referent(List<Cluster> clusters) {
        List<Referent.Role> roles = new ArrayList<>();
        for (Candidate.Title title : titles) {
            roles.add(new Referent.Role(title.words(), title.normal(), body(title, clusters)));
        }
        ActorKind settled = kind == null && !place ? ActorKind.UNKNOWN : kind;
        return new Referent(settled, fullName(), voice, registryKey, roles);
    }

    /** What a title is held in: the registry's key, or the words for a body or person that it does not list. */
    private static @Nullable String body(Candidate.Title title, List<Cluster> clusters) {
        if (title.body() != null || title.state() != null) {
            return title.body() != null ? title.body() : title.state();
        }
        Candidate owner = title.owner();
        Cluster holder = owner == null || owner.referent < 0 ? null : clusters.get(owner.referent);
        if (holder != null && (holder.voice != Voice.NAMED || holder.registryKey != null || holder.place)) {
            return null;
        }
        String words = holder == null ? String.join(" ", title.complement()) : Spelling.lower(holder.name);
        return words.indexOf(' ') > 0 ? words : null;
    }

    /** A state by its full name where the text has but its initials. */
    private String fullName() {
        return known != null && known.kind() == ActorKind.STATE && Spelling.isAcronym(name) ? known.name() : name;
    }
}
