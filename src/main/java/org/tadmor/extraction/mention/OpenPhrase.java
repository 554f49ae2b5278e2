package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read so far of a noun phrase: all that stands before its head. */
final class OpenPhrase {

    final int left;
    boolean definite;
    boolean indefinite;
    boolean honorific;

    /** The age among its words, or -1. */
    int age = -1;

    Agreement agreement = Agreement.ANY;

    @Nullable
    String state;

    @Nullable
    String body;

    @Nullable
    Candidate owner;

    int titleBegin = -1;
    int titleEnd = -1;

    @Nullable
    String title;

    final List<String> modifiers = new ArrayList<>();

    /** Names in the phrase, which become mentions of their own where it names no voice. */
    final List<Candidate> pending = new ArrayList<>();

    OpenPhrase(int left) {
        this.left = left;
    }
}
