package org.tadmor.extraction;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/**
 * What the mentions of one article mean together: a person, a body, a state, a place, within this article alone.
 *
 * @param kind what it is; null for a place
 * @param name the best full name in the article ("Dmitry Peskov"), or the fullest words for a nameless one
 * @param voice the voice it has as a source
 * @param registryKey the key of the registry's entry, where its name stands there
 * @param roles the titles seen with it, in order
 */
public record Referent(
        @Nullable ActorKind kind,
        String name,
        Voice voice,
        @Nullable String registryKey,
        List<Role> roles) implements Serializable { // for Spark jobs

    public Referent {
        roles = List.copyOf(roles);
    }

    /**
     * A title seen with a name.
     *
     * @param words where the title stands
     * @param title in normal form ("kremlin spokesman")
     * @param body what it is held in, where known: the registry's key of a state or body, or the words for a body or
     *     person that the registry does not list, two or more of them and so with a space in them
     */
    public record Role(Span words, String title, @Nullable String body) implements Serializable {} // for Spark jobs
}
