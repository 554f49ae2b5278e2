package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.vocabulary.Voice;

/** The mentions of a text while the pronouns in its sources get their meaning. */
final class ResolvedPronouns {

    private final Mentions before;
    private final List<Mention> mentions;
    private final List<Voice> voices;

    ResolvedPronouns(Mentions before) {
        this.before = before;
        mentions = new ArrayList<>(before.mentions());
        voices = new ArrayList<>(before.voices());
    }

    void set(int mention, VoiceMention antecedent, String rule) {
        Mention pronoun = mentions.get(mention);
        mentions.set(mention, new Mention(pronoun.span(), pronoun.form(), antecedent.referent(), rule));
        voices.set(mention, antecedent.voice());
    }

    Mentions mentions() {
        return new Mentions(mentions, before.referents(), voices, before.agreements());
    }
}
