package org.tadmor.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;

/**
 * A word that may name an event, with those who may take part in it.
 *
 * @param entry what the lexicon says of it, or null where the lexicon does not know it
 */
record Candidate(TaggedTree tagged, int trigger, @Nullable Trigger entry, List<Argument> arguments) {

    Tree tree() {
        return tagged.tree();
    }
}
