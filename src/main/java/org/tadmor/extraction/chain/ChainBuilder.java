package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Credit;
import org.tadmor.extraction.attribution.FoundAttribution;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Span;

/**
 * Builds the chain behind each attribution of a document: whom its source words mean, who vouches for it and who carried
 * it. Linear; safe for use by several threads.
 */
public final class ChainBuilder {

    /** The chains of these attributions, in their order, and the mentions with the sources' pronouns resolved. */
    public Chains build(ParsedDocument document, Mentions mentions, List<FoundAttribution> attributions) {
        TokenIndex tokens = new TokenIndex(document);
        List<Utterance> utterances = utterances(tokens, attributions);
        ResolvedPronouns pronouns = new ResolvedPronouns(mentions);
        Actors actors = new Actors(mentions);
        Credit credit = document.document().credit();
        Voices voices = new Voices(
                tokens, actors, pronouns, document, credit == null ? null : credit.agency(), cues(utterances));
        List<Utterance> inOrder = new ArrayList<>(utterances);
        inOrder.sort(Comparator.comparingInt((Utterance utterance) -> utterance.sentence)
                .thenComparingInt(ChainBuilder::depth)
                .thenComparingInt(Utterance::offset)
                .thenComparingInt(utterance -> utterance.index));
        inOrder.forEach(voices::read);
        Vouchers vouchers = new Vouchers(actors);
        inOrder.forEach(vouchers::settle);
        List<Chain> chains = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            chains.add(new Chain(
                    utterance.speakers,
                    utterance.informant,
                    utterance.allRelays,
                    utterance.addressee,
                    Carriage.carries(tokens, utterance)));
        }
        return new Chains(chains, pronouns.mentions());
    }

    private static List<Utterance> utterances(TokenIndex tokens, List<FoundAttribution> attributions) {
        List<Utterance> utterances = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            FoundAttribution found = attributions.get(i);
            Span words = found.cue().isEmpty()
                    ? found.source().isEmpty()
                            ? found.content().get(0)
                            : found.source().get(0)
                    : found.cue().get(0);
            Tree tree = tokens.tree(Math.max(0, tokens.sentence(words.begin())));
            int cue = found.cue().isEmpty() ? -1 : cueWord(tree, found.cue());
            utterances.add(new Utterance(i, found, tree, cue));
        }
        for (Utterance utterance : utterances) {
            int parent = utterance.found.parent();
            if (parent >= 0 && parent < utterances.size() && parent != utterance.index) {
                utterance.parent = utterances.get(parent);
                utterances.get(parent).children.add(utterance);
            }
        }
        return utterances;
    }

    /** The last verb of the cue that is no auxiliary, else the word that its words hang on. */
    private static int cueWord(Tree tree, List<Span> cue) {
        int verb = -1;
        for (Span span : cue) {
            for (int i = TokenIndex.token(tree, span.begin());
                    i < tree.size() && tree.token(i).begin() < span.end();
                    i++) {
                if (tree.tag(i).startsWith("V") && !tree.label(i).startsWith("aux")) {
                    verb = i;
                }
            }
        }
        return verb >= 0 ? verb : TokenIndex.head(tree, cue.get(0));
    }

    private static Set<Long> cues(List<Utterance> utterances) {
        Set<Long> cues = new HashSet<>();
        for (Utterance utterance : utterances) {
            if (utterance.cue >= 0) {
                cues.add(TokenIndex.place(utterance.tree, utterance.cue));
            }
        }
        return cues;
    }

    private static int depth(Utterance utterance) {
        int depth = 0;
        for (@Nullable Utterance parent = utterance.parent; parent != null && depth < 20; parent = parent.parent) {
            depth++;
        }
        return depth;
    }
}
