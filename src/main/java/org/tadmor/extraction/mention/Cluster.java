package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    final Set<Candidate.Title> titles = new LinkedHashSet<>();

    /** For a nameless one: the noun, the words before it and whose it is. */
    String noun = "";

    List<String> modifiers = List.of();
    int owner = -1;

    @Nullable
    String state;

    @Nullable
    String body;

    /** The position of the last candidate that means it. */
    int last;

    /** The position of the first. */
    final int first;

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
        titles.addAll(candidate.titles);
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

    Referent referent() {
        List<Referent.Role> roles = new ArrayList<>();
        for (Candidate.Title title : titles) {
            roles.add(new Referent.Role(
                    title.words(), title.normal(), title.body() != null ? title.body() : title.state()));
        }
        ActorKind settled = kind == null && !place ? ActorKind.UNKNOWN : kind;
        return new Referent(settled, name, voice, registryKey, roles);
    }
}
