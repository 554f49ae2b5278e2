package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.QuotedRegion;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.Voice;

/** Finds the names, roles and pronouns of a document and what they mean within it. Linear; safe for use by several threads. */
public final class MentionFinder {

    private final Registry registry;
    private final Lexicon lexicon = new Lexicon();

    public MentionFinder(Registry registry) {
        this.registry = registry;
    }

    public Mentions find(ParsedDocument document) {
        List<Candidate> candidates = new ArrayList<>();
        for (Tree tree : document.trees()) {
            List<Candidate> found = new ArrayList<>();
            new SentenceScanner(registry, lexicon, document.text(), tree, found).scan();
            found.sort(Comparator.comparingInt((Candidate candidate) -> candidate.begin)
                    .thenComparingInt(candidate -> -candidate.end));
            addApart(found, candidates);
        }
        markQuoted(candidates, document.document().quotations());
        Clusters clusters = new Clusters(registry, lexicon, candidates);
        clusters.build();
        return mentions(candidates, clusters.all());
    }

    /** Both in the order of the text. */
    private static void markQuoted(List<Candidate> candidates, List<QuotedRegion> quotations) {
        int next = 0;
        int end = -1;
        for (Candidate candidate : candidates) {
            int offset = candidate.span().begin();
            while (next < quotations.size() && quotations.get(next).inner().begin() <= offset) {
                end = Math.max(end, quotations.get(next).inner().end());
                next++;
            }
            candidate.quoted = offset < end;
        }
    }

    private static void addApart(List<Candidate> found, List<Candidate> candidates) {
        int end = 0;
        for (Candidate candidate : found) {
            if (candidate.begin >= end) {
                candidates.add(candidate);
                end = candidate.end;
            }
        }
    }

    private static Mentions mentions(List<Candidate> candidates, List<Cluster> clusters) {
        List<Cluster> used =
                clusters.stream().filter(cluster -> !cluster.isEmpty()).toList();
        int[] places = new int[clusters.size()];
        for (int i = 0; i < used.size(); i++) {
            places[used.get(i).index] = i;
        }
        List<Mention> mentions = new ArrayList<>(candidates.size());
        List<Voice> voices = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            int referent = candidate.referent < 0 ? -1 : places[candidate.referent];
            mentions.add(new Mention(candidate.span(), candidate.form, referent, candidate.rule));
            voices.add(candidate.voice);
        }
        List<Referent> referents =
                used.stream().map(cluster -> cluster.referent(clusters)).toList();
        List<Agreement> agreements =
                used.stream().map(cluster -> cluster.agreement).toList();
        return new Mentions(mentions, referents, voices, agreements);
    }
}
