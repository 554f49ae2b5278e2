package org.tadmor.derivation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Referent;
import org.tadmor.resolution.ActorMatcher;
import org.tadmor.resolution.ActorProfile;
import org.tadmor.resolution.Affiliation;
import org.tadmor.resolution.Likeness;
import org.tadmor.vocabulary.Voice;

/** Actors by registry key or full name, and nothing else. */
final class PlainActorMatcher implements ActorMatcher {

    @Override
    public String identity(ActorProfile actor) {
        if (actor.registryKey() != null) {
            return "registry:" + actor.registryKey();
        }
        return actor.voice() == Voice.NAMED || actor.voice() == Voice.COLLECTIVE
                ? "name:" + actor.name().toLowerCase(Locale.ROOT)
                : "nameless:" + actor.article() + "#" + actor.referent();
    }

    @Override
    public List<String> keys(ActorProfile actor) {
        return List.of();
    }

    @Override
    public Likeness decide(ActorProfile left, ActorProfile right) {
        return Likeness.apart("different names");
    }

    @Override
    public List<String> offices(ActorProfile actor) {
        return List.of();
    }

    @Override
    public @Nullable String office(ActorProfile actor) {
        return null;
    }

    @Override
    public Affiliation affiliation(ActorProfile actor) {
        for (Referent.Role role : actor.roles()) {
            if (role.body() != null) {
                return new Affiliation(role.body(), null);
            }
        }
        return Affiliation.NONE;
    }
}
