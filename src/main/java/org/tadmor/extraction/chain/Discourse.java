package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.Agreement;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/**
 * The speakers of a text so far, and whom a pronoun in a source means: the most recent compatible speaker of the
 * discourse. Outer speakers of a sentence come before nested ones, and before its subject where that did not speak.
 */
final class Discourse {

    private static final int SENTENCES_BACK = 10;
    private static final int SPEAKERS_BACK = 30;
    private static final int MEDIUM_BACK = 4;

    private final TokenIndex tokens;
    private final Actors actors;
    private final List<Utterance> spoken = new ArrayList<>();

    Discourse(TokenIndex tokens, Actors actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    void add(Utterance utterance) {
        spoken.add(utterance);
    }

    /** An antecedent and, where it spoke, the utterance it spoke in. */
    record Antecedent(VoiceMention voice, @Nullable Utterance utterance) {}

    /** Whom a pronoun of this agreement means as the source of this utterance, or null. */
    @Nullable
    Antecedent of(Utterance utterance, Agreement agreement, int offset) {
        Antecedent before = sameSentence(utterance, agreement, offset);
        if (before != null) {
            return before;
        }
        int last = spoken.size() - 1;
        for (int sentence = utterance.sentence - 1;
                sentence >= 0 && sentence >= utterance.sentence - SENTENCES_BACK;
                sentence--) {
            while (last >= 0 && spoken.get(last).sentence > sentence) {
                last--;
            }
            Antecedent found = inSentence(sentence, last, agreement);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Who spoke last, or else is the subject of the sentence before: whose text it is that "read" something; or null. */
    @Nullable
    Antecedent author(Utterance utterance) {
        int last = spoken.size() - 1;
        int before = utterance.sentence - 1;
        if (before < 0) {
            return null;
        }
        Antecedent found = inSentence(before, last, Agreement.ANY);
        if (found != null) {
            return found;
        }
        Utterance earlier = lastOuter(utterance);
        return earlier == null || earlier.speaker() == null || earlier.speaker().referent() < 0
                ? null
                : new Antecedent(earlier.speaker(), earlier);
    }

    private @Nullable Antecedent inSentence(int sentence, int last, Agreement agreement) {
        Antecedent nested = null;
        Antecedent outer = null;
        for (int i = last; i >= 0 && i > last - SPEAKERS_BACK && spoken.get(i).sentence == sentence; i--) {
            Utterance utterance = spoken.get(i);
            for (VoiceMention speaker : utterance.speakers) {
                if (speaker.referent() >= 0 && agreement.fits(actors.agreement(speaker))) {
                    Antecedent antecedent = new Antecedent(speaker, utterance);
                    if (utterance.parent == null) {
                        outer = outer == null ? antecedent : outer;
                    } else {
                        nested = nested == null ? antecedent : nested;
                    }
                    break;
                }
            }
        }
        if (outer != null) {
            return outer;
        }
        Antecedent subject = subject(sentence, last, agreement);
        return subject != null ? subject : nested;
    }

    /** The subject of a sentence's main clause, outside what anybody says in it. */
    private @Nullable Antecedent subject(int sentence, int last, Agreement agreement) {
        Tree tree = tokens.tree(sentence);
        int begin = tree.sentence().begin();
        int end = tree.sentence().end();
        for (int i = actors.mentions().from(begin);
                i < actors.mentions().mentions().size();
                i++) {
            Mention mention = actors.mention(i);
            if (mention.span().begin() >= end) {
                return null;
            }
            if (mention.referent() < 0 || isSaid(mention.span(), sentence, last)) {
                continue;
            }
            int token = TokenIndex.token(tree, mention.span().end() - 1);
            boolean subject = token < tree.size() && tree.label(token).startsWith("nsubj");
            VoiceMention voice = actors.named(i, List.of(withApposition(i)));
            if (subject && agreement.fits(actors.agreement(voice))) {
                return new Antecedent(voice, null);
            }
        }
        return null;
    }

    /** A subject with the name behind it: "Her deputy, Luis Campos,". */
    private Span withApposition(int mention) {
        Span words = actors.mention(mention).span();
        int next = mention + 1;
        if (next < actors.mentions().mentions().size()
                && actors.mention(next).referent() == actors.mention(mention).referent()
                && actors.mention(next).span().begin() - words.end() <= 2) {
            return words.union(actors.mention(next).span());
        }
        return words;
    }

    private boolean isSaid(Span words, int sentence, int last) {
        for (int i = last; i >= 0 && i > last - SPEAKERS_BACK && spoken.get(i).sentence == sentence; i--) {
            if (TokenIndex.covers(spoken.get(i).found.content(), words.begin())) {
                return true;
            }
        }
        return false;
    }

    /** A subject before the pronoun in its own sentence, outside the utterance's content. */
    private @Nullable Antecedent sameSentence(Utterance utterance, Agreement agreement, int offset) {
        Tree tree = utterance.tree;
        Antecedent best = null;
        for (int i = actors.mentions().from(tree.sentence().begin());
                i < actors.mentions().mentions().size();
                i++) {
            Mention mention = actors.mention(i);
            if (mention.span().begin() >= offset) {
                break;
            }
            boolean said =
                    TokenIndex.covers(utterance.found.content(), mention.span().begin());
            if (said || mention.referent() < 0 || mention.form() == Mention.Form.PRONOUN && !isSubject(tree, mention)) {
                continue;
            }
            VoiceMention voice = actors.voice(i);
            if (isSubject(tree, mention) && agreement.fits(actors.agreement(voice))) {
                best = new Antecedent(voice, null);
            }
        }
        return best;
    }

    /** The last utterance of this speaker in the two sentences before; or null. */
    @Nullable
    Utterance lastOf(Utterance utterance, int speaker) {
        for (int i = spoken.size() - 1; i >= 0 && spoken.get(i).sentence >= utterance.sentence - 2; i--) {
            Utterance earlier = spoken.get(i);
            boolean own = earlier.speakers.stream().anyMatch(voice -> voice.referent() == speaker);
            if (own && speaker >= 0 && earlier.sentence < utterance.sentence) {
                return earlier;
            }
        }
        return null;
    }

    /** The person mentioned last before the sentence of an utterance, other than this one; or null. */
    @Nullable
    VoiceMention other(Utterance utterance, Agreement agreement, int excluded) {
        int begin = utterance.tree.sentence().begin();
        for (int i = actors.mentions().from(begin) - 1; i >= 0; i--) {
            Mention mention = actors.mention(i);
            if (tokens.sentence(mention.span().begin()) < utterance.sentence - 2) {
                return null;
            }
            VoiceMention voice = actors.voice(i);
            boolean person = mention.referent() >= 0
                    && mention.referent() != excluded
                    && mention.form() != Mention.Form.PRONOUN
                    && actors.agreement(voice) != Agreement.ANY;
            if (person && agreement.fits(actors.agreement(voice))) {
                return voice;
            }
        }
        return null;
    }

    private static boolean isSubject(Tree tree, Mention mention) {
        int token = TokenIndex.token(tree, mention.span().end() - 1);
        return token < tree.size() && tree.label(token).startsWith("nsubj");
    }

    /** The medium that spoke, carried or was told something last, in the sentences just before; or null. */
    @Nullable
    VoiceMention lastMedium(Utterance utterance) {
        for (int i = spoken.size() - 1; i >= 0 && spoken.get(i).sentence >= utterance.sentence - MEDIUM_BACK; i--) {
            Utterance earlier = spoken.get(i);
            List<VoiceMention> voices = new ArrayList<>(earlier.relays);
            voices.addAll(earlier.speakers);
            if (earlier.addressee != null) {
                voices.add(earlier.addressee);
            }
            for (VoiceMention voice : voices) {
                if (actors.isMedium(voice)) {
                    return voice;
                }
            }
        }
        return null;
    }

    /** The outer speaker of the last sentence that had one, for a quotation that goes on without naming anybody. */
    @Nullable
    Utterance lastOuter(Utterance utterance) {
        for (int i = spoken.size() - 1; i >= 0 && spoken.get(i).sentence >= utterance.sentence - 3; i--) {
            Utterance earlier = spoken.get(i);
            if (earlier.parent == null && !earlier.speakers.isEmpty()) {
                return earlier;
            }
        }
        return null;
    }
}
