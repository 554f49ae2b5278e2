package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.syntax.Tree;

/** An attribution on its way to its chain. */
final class Utterance {

    final int index;
    final FoundAttribution found;
    final Tree tree;
    final int sentence;
    /** The word that the cue turns on, or -1. */
    final int cue;

    @Nullable
    Utterance parent;

    final List<Utterance> children = new ArrayList<>();
    List<VoiceMention> speakers = List.of();
    final List<VoiceMention> relays = new ArrayList<>();

    @Nullable
    VoiceMention voucher;

    @Nullable
    VoiceMention addressee;

    /** The utterance before it whose informant and relays hold for this one too. */
    @Nullable
    Utterance session;

    @Nullable
    VoiceMention informant;

    List<VoiceMention> allRelays = List.of();
    boolean done;

    Utterance(int index, FoundAttribution found, Tree tree, int cue) {
        this.index = index;
        this.found = found;
        this.tree = tree;
        this.sentence = tree.sentence().index();
        this.cue = cue;
    }

    @Nullable
    VoiceMention speaker() {
        return speakers.isEmpty() ? null : speakers.get(0);
    }

    int offset() {
        return found.content().get(0).begin();
    }
}
