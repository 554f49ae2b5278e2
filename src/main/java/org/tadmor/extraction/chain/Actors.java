package org.tadmor.extraction.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.Agreement;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** The mentions of a document as voices. */
final class Actors {

    private final Mentions mentions;

    Actors(Mentions mentions) {
        this.mentions = mentions;
    }

    Mentions mentions() {
        return mentions;
    }

    /** The index of the mention that holds this token, or -1. */
    int at(Tree tree, int token) {
        return mentions.at(tree.token(token).begin());
    }

    /** The mention at a token or at the name beside it ("the newspaper Ilta"), or -1. */
    int beside(Tree tree, int token) {
        int mention = at(tree, token);
        for (int child : tree.children(token)) {
            if (mention < 0 && tree.label(child).equals("appos")) {
                mention = at(tree, child);
            }
        }
        return mention;
    }

    Mention mention(int index) {
        return mentions.mentions().get(index);
    }

    VoiceMention voice(int mention) {
        return voice(mention, List.of(mention(mention).span()));
    }

    VoiceMention voice(int mention, List<Span> words) {
        return new VoiceMention(
                words, mention(mention).referent(), mentions.voices().get(mention));
    }

    /** A voice by what it is and, in the same words, its name ("the spokeswoman, Erin Walsh", "a witness, Ann Sorel") is named. */
    VoiceMention named(int mention, List<Span> words) {
        VoiceMention voice = voice(mention, words);
        if (voice.voice() != Voice.ROLE && voice.voice() != Voice.ANONYMOUS) {
            return voice;
        }
        for (Span span : words) {
            for (int i = mentions.from(span.begin()); i < mentions.mentions().size(); i++) {
                Mention other = mention(i);
                if (other.span().begin() >= span.end()) {
                    break;
                }
                if (other.form() == Mention.Form.NAME && other.referent() == voice.referent()) {
                    return new VoiceMention(words, voice.referent(), Voice.NAMED);
                }
            }
        }
        return voice;
    }

    @Nullable
    Referent referent(@Nullable VoiceMention voice) {
        return voice == null || voice.referent() < 0
                ? null
                : mentions.referents().get(voice.referent());
    }

    Agreement agreement(VoiceMention voice) {
        return voice.referent() < 0 ? Agreement.ANY : mentions.agreements().get(voice.referent());
    }

    boolean isMedium(@Nullable VoiceMention voice) {
        Referent referent = referent(voice);
        return referent != null && (referent.kind() == ActorKind.AGENCY || referent.kind() == ActorKind.OUTLET);
    }

    /** Whether a voice is one that is spoken to in private: a named person, state or body. */
    boolean isPartner(@Nullable VoiceMention voice) {
        Referent referent = referent(voice);
        return referent != null
                && (referent.kind() == ActorKind.PERSON || referent.kind() == ActorKind.STATE)
                && (referent.voice() == Voice.NAMED || referent.voice() == Voice.ROLE);
    }

    /** Whether a mention is a text ("the statement", "a report"), which has an author rather than being a voice. */
    boolean isText(int mention) {
        Referent referent = mentions.referentOf(mention);
        return mention(mention).form() == Mention.Form.ROLE
                && referent != null
                && referent.kind() == ActorKind.UNKNOWN
                && mentions.voices().get(mention) == Voice.VAGUE;
    }

    /** Whether a mention means one person. */
    boolean isPerson(int mention) {
        Referent referent = mentions.referentOf(mention);
        return referent != null && referent.kind() == ActorKind.PERSON;
    }

    boolean isPronoun(int mention) {
        return mention(mention).form() == Mention.Form.PRONOUN;
    }
}
