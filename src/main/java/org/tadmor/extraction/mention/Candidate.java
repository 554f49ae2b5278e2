package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.KnownTitle;
import org.tadmor.registry.Registry;
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
    final String text;
    final String words;
    final String folded;
    String rule = "";

    /** The first token of the phrase it stands in, with the title before a name. */
    int left;

    /** The token behind it and the letters of rank that follow a name. */
    int right;

    /** The age that stands with it ("Omar Said, 52," and "the 52-year-old"), or -1. */
    int age = -1;

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

    /** Whether it stands inside quotation marks. */
    boolean quoted;

    /** For a role: the lemma of its head, the words before it, and the title in them where it is one. */
    String noun = "";

    @Nullable
    String title;

    List<String> modifiers = List.of();

    /** The token at which the name of the person begins whose lawyer or spokesman it is, or -1. */
    int ownerToken = -1;

    /** The words of what it is the head, director or spokesman of, where the registry does not know that. */
    List<String> complement = List.of();

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
        this(tree, begin, end, end, form, text);
    }

    /** A name with a noun behind it that is no part of it: "the Ilta newspaper". */
    Candidate(Tree tree, int begin, int nameEnd, int end, Mention.Form form, String text) {
        this.tree = tree;
        this.begin = begin;
        this.end = end;
        this.left = begin;
        this.right = end;
        this.form = form;
        this.text = text;
        this.words = text.substring(
                tree.token(begin).begin(), tree.token(nameEnd - 1).end());
        this.folded = Spelling.fold(words);
    }

    int sentence() {
        return tree.sentence().index();
    }

    /** The token that the others hang on: the last, or the last before "of" ("chief of staff"). */
    int head() {
        for (int i = begin + 1; i < end; i++) {
            if (tree.tag(i).equals("IN")) {
                return i - 1;
            }
        }
        return end - 1;
    }

    Span span() {
        return new Span(tree.token(begin).begin(), tree.token(end - 1).end());
    }

    /** Whether it says whose it is by a pronoun or a possessive: "his lawyer", "the bank's lawyer". */
    boolean isOwned() {
        return owner != null
                && (owner.form == Mention.Form.PRONOUN
                        || owner.end < tree.size() && tree.tag(owner.end).equals("POS"));
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
     * @param complement the words of what it is held in, where they stand behind it and the registry does not know them
     * @param owner whose it is, where that is a person or an unlisted body: "Anton Berg's lawyer"
     */
    record Title(
            Span words,
            String normal,
            String head,
            @Nullable String state,
            @Nullable String body,
            List<String> complement,
            @Nullable Candidate owner) {

        Title of(Candidate person) {
            return new Title(words, normal, head, state, body, List.of(), person);
        }

        /** Whether several people hold such a title beside each other. */
        boolean oneOfMany(Registry registry) {
            KnownTitle known = registry.title(head);
            return known == null || !known.oneHolder();
        }
    }
}
