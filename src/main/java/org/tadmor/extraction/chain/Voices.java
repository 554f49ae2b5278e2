package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.Agreement;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.QuotedRegion;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** Reads the voices of one utterance after the other, in the order of the text: speakers, carriers and addressee. */
final class Voices {

    private final Actors actors;
    private final ResolvedPronouns pronouns;
    private final SourceReader sources;
    private final QuotingVerbs quotingVerbs;
    private final Addressees addressees;
    private final Discourse discourse;
    private final List<QuotedRegion> quotations;
    private final @Nullable String outlet;
    private final @Nullable String wire;

    Voices(
            TokenIndex tokens,
            Actors actors,
            ResolvedPronouns pronouns,
            ParsedDocument document,
            @Nullable String wire) {
        this.actors = actors;
        this.pronouns = pronouns;
        this.wire = wire;
        outlet = document.document().source().outlet();
        quotations = document.document().quotations();
        sources = new SourceReader(tokens, actors);
        quotingVerbs = new QuotingVerbs(actors);
        addressees = new Addressees(actors);
        discourse = new Discourse(tokens, actors);
    }

    void read(Utterance utterance) {
        QuotingVerbs.Way way = quotingVerbs.read(utterance);
        List<VoiceMention> source = speakers(utterance);
        VoiceMention quoted = way.quoted() < 0 ? null : voice(utterance, way.quoted(), List.of(span(way.quoted())));
        if (quoted != null && quoted.referent() >= 0) {
            utterance.speakers = List.of(quoted);
        } else {
            utterance.speakers = source;
        }
        for (int carrier : way.carriers()) {
            VoiceMention voice = voice(utterance, carrier, List.of(span(carrier)));
            if (!isSpeaker(utterance, voice)) {
                carry(utterance, voice);
            }
        }
        address(utterance);
        discourse.add(utterance);
    }

    private Span span(int mention) {
        return actors.mention(mention).span();
    }

    private static boolean isSpeaker(Utterance utterance, VoiceMention voice) {
        return utterance.speakers.stream().anyMatch(speaker -> speaker.referent() == voice.referent());
    }

    private void carry(Utterance utterance, VoiceMention voice) {
        if (actors.isMedium(voice)) {
            if (utterance.relays.stream().noneMatch(relay -> relay.referent() == voice.referent())) {
                utterance.relays.add(voice);
            }
        } else {
            utterance.voucher = voice;
        }
    }

    private void address(Utterance utterance) {
        int addressee = addressees.of(utterance);
        if (addressee < 0) {
            return;
        }
        VoiceMention voice = voice(utterance, addressee, List.of(span(addressee)));
        if (isSpeaker(utterance, voice)) {
            return;
        }
        utterance.addressee = voice;
        if (actors.isMedium(voice) && !isOwn(voice)) {
            carry(utterance, voice);
        }
    }

    /** Whether a medium is the article's own outlet or the agency it is credited to, which relays nothing here. */
    private boolean isOwn(VoiceMention medium) {
        Referent referent = actors.referent(medium);
        return referent != null
                && (referent.name().equals(outlet) || referent.name().equals(wire));
    }

    // speakers

    private List<VoiceMention> speakers(Utterance utterance) {
        List<Span> source = utterance.found.source();
        if (source.isEmpty()) {
            return unnamed(utterance);
        }
        List<Integer> mentions = sources.mentions(source);
        if (mentions.isEmpty()) {
            return List.of(sources.nameless(source));
        }
        if (mentions.size() == 1) {
            return List.of(voice(utterance, mentions.get(0), source));
        }
        List<VoiceMention> joint = new ArrayList<>();
        for (int mention : mentions) {
            VoiceMention voice = voice(utterance, mention, List.of(span(mention)));
            if (joint.stream().noneMatch(other -> other.referent() >= 0 && other.referent() == voice.referent())) {
                joint.add(voice);
            }
        }
        return joint;
    }

    /** A source that is not there: the subject of a clause above the cue, or the last speaker of a quotation that goes on. */
    private List<VoiceMention> unnamed(Utterance utterance) {
        if (utterance.cue >= 0) {
            int subject = subjectAbove(utterance);
            return subject < 0 ? List.of() : List.of(voice(utterance, subject, List.of()));
        }
        if (utterance.parent != null) {
            return List.of();
        }
        Utterance earlier = discourse.lastOuter(utterance);
        if (earlier == null) {
            return List.of();
        }
        utterance.session = earlier;
        return earlier.speakers.stream()
                .map(speaker -> new VoiceMention(List.of(), speaker.referent(), speaker.voice()))
                .toList();
    }

    private int subjectAbove(Utterance utterance) {
        Tree tree = utterance.tree;
        int at = utterance.cue;
        for (int steps = 0; at >= 0 && steps < 5; steps++) {
            for (int child : tree.children(at)) {
                if (tree.label(child).equals("nsubj")) {
                    return actors.at(tree, child);
                }
                if (tree.label(child).equals("nsubjpass")) {
                    return -1;
                }
            }
            at = tree.head(at);
        }
        return -1;
    }

    private VoiceMention voice(Utterance utterance, int mention, List<Span> words) {
        if (!actors.isPronoun(mention)) {
            return actors.named(mention, words);
        }
        Agreement agreement = agreement(mention, utterance);
        Discourse.@Nullable Antecedent antecedent =
                agreement == null ? null : antecedent(utterance, mention, agreement);
        if (antecedent == null) {
            return isFirstPerson(mention, utterance) ? ownVoice(utterance, words) : actors.voice(mention, words);
        }
        pronouns.set(mention, antecedent.voice(), "most recent compatible speaker");
        Utterance spoken = antecedent.utterance();
        if (spoken != null && spoken.parent != null && utterance.parent == null) {
            utterance.session = spoken;
        }
        return new VoiceMention(
                words, antecedent.voice().referent(), antecedent.voice().voice());
    }

    private @Nullable Agreement agreement(int mention, Utterance utterance) {
        String word = form(mention, utterance);
        return switch (word) {
            case "he", "him", "his", "himself" -> Agreement.HE;
            case "she", "her", "hers", "herself" -> Agreement.SHE;
            case "it", "its", "itself" -> Agreement.IT;
            case "they", "them", "their", "themselves" -> Agreement.THEY;
            default -> null;
        };
    }

    private String form(int mention, Utterance utterance) {
        Tree tree = utterance.tree;
        int token = TokenIndex.token(tree, span(mention).begin());
        return token < tree.size() && tree.token(token).begin() == span(mention).begin()
                ? tree.form(token).toLowerCase(Locale.ROOT)
                : "";
    }

    private boolean isFirstPerson(int mention, Utterance utterance) {
        String word = form(mention, utterance);
        return word.equals("i")
                || word.equals("me")
                || word.equals("my")
                || word.equals("we")
                || word.equals("our")
                || word.equals("us");
    }

    /** "I" and "we" inside another's words are that other. */
    private VoiceMention ownVoice(Utterance utterance, List<Span> words) {
        VoiceMention outer = utterance.parent == null ? null : utterance.parent.speaker();
        return outer == null
                ? new VoiceMention(words, -1, Voice.OUTLET)
                : new VoiceMention(words, outer.referent(), outer.voice());
    }

    private Discourse.@Nullable Antecedent antecedent(Utterance utterance, int mention, Agreement agreement) {
        Utterance parent = utterance.parent;
        if (parent != null) {
            VoiceMention outer = parent.speaker();
            boolean quoted = isQuoted(span(mention).begin());
            if (outer != null && outer.referent() >= 0 && !quoted && agreement.fits(actors.agreement(outer))) {
                return new Discourse.Antecedent(outer, parent);
            }
            Mention first = actors.mention(mention);
            return first.referent() < 0 || quoted && outer != null && first.referent() == outer.referent()
                    ? discourse.of(utterance, agreement, span(mention).begin())
                    : new Discourse.Antecedent(actors.voice(mention), null);
        }
        Discourse.Antecedent found =
                discourse.of(utterance, agreement, span(mention).begin());
        if (found == null && actors.mention(mention).referent() >= 0) {
            return new Discourse.Antecedent(actors.voice(mention), null);
        }
        return found;
    }

    private boolean isQuoted(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).inner().begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        for (int i = high; i >= 0 && i > high - 3; i--) {
            if (quotations.get(i).inner().contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
