package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.vocabulary.Voice;

/**
 * Settles who vouches for an utterance and who only carried it, from the inside out. A medium is a relay of what is said
 * in public; where it tells of a talk between others ("state television said Osei told Marin that …") it vouches itself.
 */
final class Vouchers {

    private final Actors actors;
    /** By the referent of a nameless speaker: the relays through which alone he is known. */
    private final Map<Integer, List<VoiceMention>> knownThrough = new HashMap<>();
    /** By speaker and medium: the medium vouched for a talk of the speaker's before. */
    private final Map<Long, VoiceMention> vouched = new HashMap<>();

    Vouchers(Actors actors) {
        this.actors = actors;
    }

    void settle(Utterance utterance) {
        VoiceMention informant = utterance.speaker();
        List<VoiceMention> relays = new ArrayList<>();
        Utterance inner = utterance;
        for (@Nullable Utterance level = utterance; level != null && relays.size() < 20; level = level.parent) {
            VoiceMention outer = level == utterance ? level.voucher : outerVoice(level);
            if (outer != null) {
                informant = vouch(outer, inner, informant, relays);
            }
            for (VoiceMention relay : level.relays) {
                informant = vouch(relay, level, informant, relays);
            }
            inner = level;
        }
        utterance.informant = informant;
        utterance.allRelays = relays;
        inherit(utterance);
        remember(utterance);
    }

    private static @Nullable VoiceMention outerVoice(Utterance level) {
        return level.voucher != null ? level.voucher : level.speaker();
    }

    /** Takes in the next voice outwards; the new informant. */
    private @Nullable VoiceMention vouch(
            VoiceMention outer, Utterance inner, @Nullable VoiceMention informant, List<VoiceMention> relays) {
        if (informant != null && outer.referent() >= 0 && outer.referent() == informant.referent()) {
            return informant;
        }
        if (!actors.isMedium(outer)) {
            return outer;
        }
        VoiceMention speaker = inner.speaker();
        boolean talk = informant == speaker && speaker != null && actors.isPartner(inner.addressee)
                || speaker != null && vouched.containsKey(pair(speaker, outer));
        if (talk && relays.isEmpty()) {
            return outer;
        }
        if (relays.stream().noneMatch(relay -> relay.referent() == outer.referent())) {
            relays.add(outer);
        }
        return informant;
    }

    /** A quotation or a "he also said" that goes on from another utterance comes the same way. */
    private void inherit(Utterance utterance) {
        VoiceMention speaker = utterance.speaker();
        if (speaker == null || !utterance.allRelays.isEmpty()) {
            return;
        }
        if (utterance.parent != null) {
            inheritFrom(utterance, utterance.parent);
            return;
        }
        Utterance session = utterance.session;
        if (session != null && session.informant != null && utterance.informant == speaker) {
            VoiceMention earlier = session.informant;
            VoiceMention sessionSpeaker = session.speaker();
            boolean own = sessionSpeaker != null && earlier.referent() == sessionSpeaker.referent();
            utterance.informant = own ? speaker : implied(earlier);
            utterance.allRelays =
                    session.allRelays.stream().map(Vouchers::implied).toList();
            return;
        }
        Referent referent = actors.referent(speaker);
        if (referent != null && referent.voice() != Voice.NAMED && knownThrough.containsKey(speaker.referent())) {
            utterance.allRelays = knownThrough.get(speaker.referent()).stream()
                    .map(Vouchers::implied)
                    .toList();
        }
    }

    /** What is nested comes the way that the utterance around it came, known from before. */
    private static void inheritFrom(Utterance utterance, Utterance parent) {
        VoiceMention outer = parent.speaker();
        VoiceMention informant = utterance.informant;
        if (outer == null || informant == null || outer.referent() < 0 || outer.referent() != informant.referent()) {
            return;
        }
        if (!parent.allRelays.isEmpty()) {
            utterance.allRelays =
                    parent.allRelays.stream().map(Vouchers::implied).toList();
        }
        if (parent.informant != null && parent.informant.referent() != outer.referent()) {
            utterance.informant = implied(parent.informant);
        }
    }

    private static VoiceMention implied(VoiceMention voice) {
        return new VoiceMention(List.of(), voice.referent(), voice.voice());
    }

    private void remember(Utterance utterance) {
        VoiceMention speaker = utterance.speaker();
        VoiceMention informant = utterance.informant;
        if (speaker == null || speaker.referent() < 0) {
            return;
        }
        if (!utterance.allRelays.isEmpty() && speaker.voice() == Voice.ANONYMOUS) {
            knownThrough.putIfAbsent(speaker.referent(), utterance.allRelays);
        }
        if (informant != null && informant.referent() != speaker.referent() && actors.isMedium(informant)) {
            vouched.putIfAbsent(pair(speaker, informant), informant);
        }
    }

    private static long pair(VoiceMention speaker, VoiceMention medium) {
        return (long) speaker.referent() << 32 | medium.referent() & 0xffffffffL;
    }
}
