package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Tree;
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
        Clusters clusters = new Clusters(registry, candidates);
        clusters.build();
        return mentions(candidates, clusters.clusters);
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
        List<Mention> mentions = new ArrayList<>(candidates.size());
        List<Voice> voices = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            mentions.add(new Mention(candidate.span(), candidate.form, candidate.referent, candidate.rule));
            voices.add(candidate.voice);
        }
        List<Referent> referents = clusters.stream().map(Cluster::referent).toList();
        List<Agreement> agreements =
                clusters.stream().map(cluster -> cluster.agreement).toList();
        return new Mentions(mentions, referents, voices, agreements);
    }
}
