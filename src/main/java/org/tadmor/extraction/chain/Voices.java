package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.Agreement;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.QuotedRegion;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** Reads the voices of one utterance after the other, in the order of the text: speakers, carriers and addressee. */
final class Voices {

    private static final Set<String> SUBORDINATE = Set.of("advcl", "acl", "relcl");
    private static final Set<String> TELLING = Set.of("say", "tell", "add", "explain", "note", "state", "announce");

    private final TokenIndex tokens;
    private final Actors actors;
    /** Where the cues stand, each as {@link TokenIndex#place}. */
    private final Set<Long> cues;

    private final ResolvedPronouns pronouns;
    private final SourceReader sources;
    private final QuotingVerbs quotingVerbs;
    private final Addressees addressees;
    private final Discourse discourse;
    private final List<QuotedRegion> quotations;
    private final @Nullable String outlet;
    private final @Nullable String wire;
    private final @Nullable String wireKey;

    Voices(
            TokenIndex tokens,
            Actors actors,
            ResolvedPronouns pronouns,
            ParsedDocument document,
            @Nullable String wire,
            Set<Long> cues) {
        this.tokens = tokens;
        this.cues = cues;
        this.actors = actors;
        this.pronouns = pronouns;
        this.wire = wire;
        KnownActor agency = wire == null ? null : Registry.shared().byName(wire);
        wireKey = agency == null ? null : agency.key();
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
        VoiceMention quoted = way.quoted() < 0 ? null : quoted(utterance, way);
        utterance.speakers = source;
        if (quoted != null && quoted.referent() >= 0) {
            if (isOwnSource(utterance, source, way)) {
                utterance.voucher = quoted;
            } else {
                utterance.speakers = List.of(quoted);
            }
        }
        for (int carrier : way.carriers()) {
            VoiceMention voice = carrier(utterance, carrier);
            if (!isSpeaker(utterance, voice)) {
                carry(utterance, voice);
            }
        }
        tellAbove(utterance);
        address(utterance);
        goOn(utterance);
        discourse.add(utterance);
    }

    /** "Orlov said that Marin told Osei that …, TASS reported", of which no attribution is Orlov's own: he vouches. */
    private void tellAbove(Utterance utterance) {
        Tree tree = utterance.tree;
        int at = utterance.cue;
        if (at < 0 || utterance.voucher != null || !tree.label(at).equals("ccomp")) {
            return;
        }
        int verb = tree.head(at);
        boolean free = verb >= 0
                && TELLING.contains(tree.lemma(verb))
                && !cues.contains(TokenIndex.place(tree, verb))
                && !TokenIndex.covers(
                        utterance.found.content(), tree.token(verb).begin());
        for (int child : free ? tree.children(verb) : new int[0]) {
            int mention = tree.label(child).equals("nsubj") ? actors.at(tree, child) : -1;
            if (mention < 0
                    || TokenIndex.covers(utterance.found.source(), span(mention).begin())) {
                continue;
            }
            VoiceMention voice = voice(utterance, mention, List.of(span(mention)));
            if (voice.referent() >= 0 && !isSpeaker(utterance, voice) && !actors.isMedium(voice)) {
                utterance.voucher = voice;
            }
        }
    }

    /** "Marin added that …" after what Orlov told of Marin's words: Orlov still tells them. */
    private void goOn(Utterance utterance) {
        VoiceMention speaker = utterance.speaker();
        boolean adds = utterance.cue >= 0 && utterance.tree.lemma(utterance.cue).equals("add");
        if (adds && speaker != null && utterance.parent == null && utterance.session == null) {
            Utterance earlier = discourse.lastOf(utterance, speaker.referent());
            utterance.session = earlier != null && earlier.parent != null ? earlier : null;
        }
    }

    /** "He quoted him as saying": whose words these are is not who quotes them. */
    private VoiceMention quoted(Utterance utterance, QuotingVerbs.Way way) {
        int mention = way.quoted();
        VoiceMention quoted = voice(utterance, mention, List.of(span(mention)));
        Agreement agreement = actors.isPronoun(mention) ? agreement(mention, utterance) : null;
        VoiceMention owner = agreement == null ? null : owner(utterance, way, agreement);
        if (owner != null) {
            pronouns.set(mention, owner, "whose office quotes");
            return new VoiceMention(List.of(span(mention)), owner.referent(), owner.voice());
        }
        boolean self = agreement != null
                && way.carriers().stream()
                        .filter(carrier -> carrier != mention)
                        .anyMatch(carrier -> voice(utterance, carrier, List.of(span(carrier)))
                                        .referent()
                                == quoted.referent());
        if (agreement == null || !self) {
            return quoted;
        }
        VoiceMention other = discourse.other(utterance, agreement, quoted.referent());
        if (other == null) {
            return quoted;
        }
        pronouns.set(mention, other, "person spoken of last, other than the one who quotes");
        return new VoiceMention(List.of(span(mention)), other.referent(), other.voice());
    }

    /** "Ozola offered help, LETA reported, citing an aide": the aide vouches for what Ozola said. */
    private boolean isOwnSource(Utterance utterance, List<VoiceMention> source, QuotingVerbs.Way way) {
        boolean quotes = utterance.cue >= 0 && QuotingVerbs.isQuoting(utterance.tree.lemma(utterance.cue))
                || way.carriers().stream().anyMatch(carrier -> isInSource(utterance, carrier))
                || isInSource(utterance, way.quoted());
        return !quotes
                && source.stream().anyMatch(voice -> voice.referent() >= 0)
                && source.stream().noneMatch(actors::isMedium);
    }

    private boolean isInSource(Utterance utterance, int mention) {
        return TokenIndex.covers(utterance.found.source(), span(mention).begin());
    }

    /** "Marin's office quoted him as saying". */
    private @Nullable VoiceMention owner(Utterance utterance, QuotingVerbs.Way way, Agreement agreement) {
        Tree tree = utterance.tree;
        for (int carrier : way.carriers()) {
            int token = TokenIndex.token(tree, span(carrier).end() - 1);
            for (int child : token < tree.size() ? tree.children(token) : new int[0]) {
                int owner = tree.label(child).equals("poss") ? actors.at(tree, child) : -1;
                VoiceMention voice = owner < 0 || actors.isPronoun(owner) ? null : actors.voice(owner);
                if (voice != null && voice.referent() >= 0 && agreement.fits(actors.agreement(voice))) {
                    return voice;
                }
            }
        }
        return null;
    }

    /** A carrier; "it" is the medium spoken of last. */
    private VoiceMention carrier(Utterance utterance, int mention) {
        List<Span> words = List.of(span(mention));
        VoiceMention medium = actors.isPronoun(mention) && agreement(mention, utterance) == Agreement.IT
                ? discourse.lastMedium(utterance)
                : null;
        if (medium == null) {
            return voice(utterance, mention, words);
        }
        pronouns.set(mention, medium, "medium spoken of last");
        return new VoiceMention(words, medium.referent(), medium.voice());
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
                && (referent.name().equals(outlet)
                        || referent.name().equals(wire)
                        || wireKey != null && wireKey.equals(referent.registryKey()));
    }

    // speakers

    private List<VoiceMention> speakers(Utterance utterance) {
        List<Span> source = utterance.found.source();
        if (source.isEmpty() || isOfParent(utterance)) {
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

    /** "'The queen thanked the envoy and noted …', her aide said": who noted is not who said so, whose words these are. */
    private static boolean isOfParent(Utterance utterance) {
        Utterance parent = utterance.parent;
        return parent != null
                && utterance.cue >= 0
                && parent.found.source().equals(utterance.found.source())
                && parent.found.content().stream()
                        .anyMatch(span -> utterance.found.cue().stream().anyMatch(span::covers));
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
        Discourse.@Nullable Antecedent antecedent = agreement == null
                ? null
                : isText(utterance, agreement)
                        ? discourse.author(utterance)
                        : antecedent(utterance, mention, agreement);
        if (antecedent == null && isOuterSpeaker(utterance, mention)) {
            return new VoiceMention(words, -1, actors.voice(mention).voice());
        }
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

    /** Whether a "he" inside a quotation was taken for the one whose words these are. */
    private boolean isOuterSpeaker(Utterance utterance, int mention) {
        VoiceMention outer = utterance.parent == null ? null : utterance.parent.speaker();
        return outer != null
                && outer.referent() >= 0
                && !isFirstPerson(mention, utterance)
                && isQuoted(span(mention).begin())
                && actors.mention(mention).referent() == outer.referent();
    }

    /** "The union issued a statement. “…,” it read." */
    private static boolean isText(Utterance utterance, Agreement agreement) {
        return agreement == Agreement.IT
                && utterance.cue >= 0
                && utterance.tree.lemma(utterance.cue).equals("read");
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
            Discourse.Antecedent antecedent =
                    first.referent() < 0 || quoted && outer != null && first.referent() == outer.referent()
                            ? discourse.of(utterance, agreement, span(mention).begin())
                            : new Discourse.Antecedent(actors.voice(mention), null);
            boolean self = quoted
                    && outer != null
                    && antecedent != null
                    && antecedent.voice().referent() == outer.referent();
            return self ? null : antecedent;
        }
        if (agreement == Agreement.IT && isSubordinate(utterance) && isNear(mention)) {
            return new Discourse.Antecedent(actors.voice(mention), null);
        }
        Discourse.Antecedent found =
                discourse.of(utterance, agreement, span(mention).begin());
        if (found == null && actors.mention(mention).referent() >= 0) {
            return new Discourse.Antecedent(actors.voice(mention), null);
        }
        return found;
    }

    private static boolean isSubordinate(Utterance utterance) {
        return utterance.cue >= 0 && SUBORDINATE.contains(utterance.tree.label(utterance.cue));
    }

    /** "a blow for the armed group since it announced …": whether the words it was first taken for stand in its sentence. */
    private boolean isNear(int mention) {
        int referent = actors.mention(mention).referent();
        int begin = tokens.tree(Math.max(0, tokens.sentence(span(mention).begin())))
                .sentence()
                .begin();
        for (int i = mention - 1; referent >= 0 && i >= 0 && span(i).begin() >= begin; i--) {
            if (actors.mention(i).referent() == referent) {
                return true;
            }
        }
        return false;
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
