package org.tadmor.resolution;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Voice;

/**
 * What one article tells of one referent: all that a decision on who it is may rest on.
 *
 * @param name the best full name in the article, or the fullest words for a nameless one
 * @param aliases the other names the article has for it, in order of appearance
 * @param titles the titles seen with it
 * @param published when the article was published; null where unknown
 */
public record ReferentFacts(
        @Nullable ActorKind kind,
        String name,
        List<String> aliases,
        Voice voice,
        @Nullable String registryKey,
        List<Title> titles,
        @Nullable Period published)
        implements Serializable { // for Spark jobs

    public ReferentFacts {
        aliases = List.copyOf(aliases);
        titles = List.copyOf(titles);
    }

    /**
     * A title in normal form and the registry's key of the state or body it is held in.
     *
     * @param body null where the article does not tell
     */
    public record Title(String title, @Nullable String body) implements Serializable {} // for Spark jobs

    /** The facts about one referent of an article's extraction. */
    public static ReferentFacts of(Extraction extraction, String text, int referent, @Nullable Period published) {
        Referent subject = extraction.referents().get(referent);
        Set<String> aliases = new LinkedHashSet<>();
        for (Mention mention : extraction.mentions()) {
            if (mention.referent() == referent && mention.form() == Mention.Form.NAME) {
                aliases.add(mention.span().in(text));
            }
        }
        aliases.remove(subject.name());
        List<Title> titles = subject.roles().stream()
                .map(role -> new Title(role.title(), role.body()))
                .distinct()
                .toList();
        return new ReferentFacts(
                subject.kind(),
                subject.name(),
                List.copyOf(aliases),
                subject.voice(),
                subject.registryKey(),
                titles,
                published);
    }
}
