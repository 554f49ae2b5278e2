package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Spelling;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** Words that may become a mention, with all that they and their neighbours tell. */
final class Candidate {

    final Tree tree;
    final int begin;
    final int end;
    final Mention.Form form;
    final String words;
    final String folded;
    String rule = "";

    @Nullable
    KnownActor known;

    @Nullable
    ActorKind kind;

    Agreement agreement = Agreement.ANY;
    Voice voice = Voice.NAMED;
    boolean place;
    boolean definite;
    boolean indefinite;
    boolean plural;
    boolean honorific;

    /** For a role: the lemma of its head, the words before it, and the title in them where it is one. */
    String noun = "";

    @Nullable
    String title;

    List<String> modifiers = List.of();
    Lexicon.@Nullable Nominal nominal;

    @Nullable
    String state;

    @Nullable
    String body;

    @Nullable
    Candidate owner;

    /** Titles that stand with a name. */
    final List<Title> titles = new ArrayList<>();

    int referent = -1;

    Candidate(Tree tree, int begin, int end, Mention.Form form, String text) {
        this.tree = tree;
        this.begin = begin;
        this.end = end;
        this.form = form;
        this.words =
                text.substring(tree.token(begin).begin(), tree.token(end - 1).end());
        this.folded = Spelling.fold(words);
    }

    int sentence() {
        return tree.sentence().index();
    }

    /** The token that the others hang on: the last for our noun phrases. */
    int head() {
        return end - 1;
    }

    Span span() {
        return new Span(tree.token(begin).begin(), tree.token(end - 1).end());
    }

    boolean isName() {
        return form == Mention.Form.NAME || form == Mention.Form.METONYM;
    }

    boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    /**
     * A title that stands with a name.
     *
     * @param words where
     * @param normal the title with the words that narrow it
     * @param head the listed title in it
     */
    record Title(
            Span words,
            String normal,
            String head,
            @Nullable String state,
            @Nullable String body) {}
}
