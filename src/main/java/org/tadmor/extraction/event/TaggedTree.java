package org.tadmor.extraction.event;

import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;

/** A tree with what the lexicon says of each of its tokens. */
final class TaggedTree {

    private final Tree tree;
    private final @Nullable Trigger[] entries;

    TaggedTree(Tree tree, @Nullable Trigger[] entries) {
        this.tree = tree;
        this.entries = entries.clone();
    }

    Tree tree() {
        return tree;
    }

    @Nullable
    Trigger entry(int token) {
        return entries[token];
    }
}
