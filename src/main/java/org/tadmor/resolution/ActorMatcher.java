package org.tadmor.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which actors of different articles are one. Pure and safe for use by several threads at once.
 *
 * <p>Profiles with equal {@link #identity identities} are one actor without being compared, so that a name in
 * thousands of articles costs no more than a name in one; all that {@link #keys} and {@link #decide} look at must
 * therefore follow from the identity. Different identities are compared where they share a key.
 */
public interface ActorMatcher {

    /**
     * The natural key of the actor as this article knows it: "registry:RU" for an entry of the registry, else what the
     * decision needs (kind, normalised name, and a field or body where that keeps namesakes apart). An actor that
     * cannot be told from others by its name or title ("an official") gets an identity of its own, with the article's
     * id and the referent's index in it.
     */
    String identity(ActorProfile actor);

    /** The exact keys under which other identities that may be the same actor are found; specific, so that few share one. */
    List<String> keys(ActorProfile actor);

    Likeness decide(ActorProfile left, ActorProfile right);

    /**
     * Keys of the offices that this article shows a named actor to hold at its time ("kremlin spokesman|RU|2016-03"),
     * empty where no date or body pins them.
     */
    List<String> offices(ActorProfile actor);

    /**
     * The key of the office that stands for a nameless actor ("the Kremlin spokesman" in March 2016), to be resolved to
     * the one actor shown to hold it, or null.
     */
    @Nullable
    String office(ActorProfile actor);

    /** Whom the actor speaks for, as far as this article or the registry says. */
    Affiliation affiliation(ActorProfile actor);
}
