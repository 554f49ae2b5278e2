package org.tadmor.extraction.event;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ParticipantRole;

/** What the decision on a candidate's type looks at, as hashes: its words, its construction, and what stands around. */
final class EventFeatures {

    static final int BITS = 18;

    private static final int AROUND = 30;

    private final Candidate candidate;
    private final Tree tree;
    private int[] hashes = new int[128];
    private int count;

    private EventFeatures(Candidate candidate) {
        this.candidate = candidate;
        this.tree = candidate.tree();
    }

    /** The features of a candidate, each once, in ascending order. */
    static int[] of(Candidate candidate) {
        EventFeatures features = new EventFeatures(candidate);
        features.trigger();
        features.governors();
        features.arguments();
        features.sentence();
        return Arrays.stream(features.hashes, 0, features.count)
                .distinct()
                .sorted()
                .toArray();
    }

    private void trigger() {
        int at = candidate.trigger();
        String lemma = TriggerLexicon.lemma(tree, at);
        Trigger entry = candidate.entry();
        add("t", lemma);
        add("tag", tree.tag(at));
        add("label", tree.label(at));
        if (entry != null) {
            add("lex", entry.type().name());
            add("name", entry.name());
        }
        for (int child : tree.children(at)) {
            String label = tree.label(child);
            String word = TriggerLexicon.lemma(tree, child);
            if (label.equals("punct") || label.equals("det")) {
                continue;
            }
            if (label.equals("neg") || label.equals("aux") || label.equals("prt") || label.equals("auxpass")) {
                add("c:" + label, word);
            }
            add("tc:" + lemma + ":" + label, label.equals("nsubj") ? "" : word);
            add("cl:" + label, word);
            Trigger below = candidate.tagged().entry(child);
            if (below != null) {
                add("cx:" + label, below.type().name());
                add("tcx:" + lemma + ":" + label, below.type().name());
            }
            for (int grand : tree.children(child)) {
                if (label.equals("dobj") || label.equals("prep") || label.equals("xcomp") || label.equals("ccomp")) {
                    String deep = TriggerLexicon.lemma(tree, grand);
                    add("g:" + label + ":" + tree.label(grand), deep);
                    Trigger deeper = candidate.tagged().entry(grand);
                    if (deeper != null) {
                        add("gx:" + label, deeper.type().name());
                    }
                }
            }
        }
    }

    private void governors() {
        int head = tree.head(candidate.trigger());
        String label = tree.label(candidate.trigger());
        for (int steps = 0; head >= 0 && steps < 3; steps++) {
            add("h" + steps + ":" + label, TriggerLexicon.lemma(tree, head));
            Trigger above = candidate.tagged().entry(head);
            if (above != null) {
                add("hx" + steps, above.type().name());
            }
            label = tree.label(head);
            head = tree.head(head);
        }
    }

    private void arguments() {
        for (Argument argument : candidate.arguments()) {
            if (argument.core()) {
                String head = TriggerLexicon.lemma(tree, argument.head());
                add("a:" + argument.role() + ":" + argument.link(), tree.tag(argument.head()));
                add("ah:" + argument.role(), head);
                add("link", argument.link());
            }
        }
        int agent = head(ParticipantRole.AGENT);
        int patient = head(ParticipantRole.PATIENT);
        if (agent >= 0 && patient >= 0) {
            int end = Math.min(Math.max(agent, patient), Math.min(agent, patient) + AROUND);
            for (int at = Math.min(agent, patient) + 1; at < end; at++) {
                add("between", TriggerLexicon.lemma(tree, at));
            }
        }
    }

    private int head(ParticipantRole role) {
        for (Argument argument : candidate.arguments()) {
            if (argument.role() == role && argument.core()) {
                return argument.head();
            }
        }
        return -1;
    }

    private void sentence() {
        @Nullable String before = null;
        int end = Math.min(tree.size(), candidate.trigger() + AROUND);
        for (int at = Math.max(0, candidate.trigger() - AROUND); at < end; at++) {
            String tag = tree.tag(at);
            if (tag.startsWith("NNP")
                    || tag.equals("CD")
                    || !Character.isLetter(tree.form(at).charAt(0))) {
                before = null;
                continue;
            }
            String lemma = tree.lemma(at).toLowerCase(Locale.ROOT);
            if (tag.startsWith("V")
                    || tag.startsWith("N")
                    || tag.startsWith("J")
                    || tag.startsWith("R")
                    || tag.equals("MD")) {
                add("w", lemma);
            }
            if (before != null) {
                add("b", before + ' ' + lemma);
            }
            before = lemma;
            Trigger trigger = candidate.tagged().entry(at);
            if (trigger != null) {
                add("sx", trigger.type().name());
            }
        }
    }

    private void add(String kind, String value) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        int hash = (kind + '=' + value).hashCode() * 0x9E3779B1;
        hashes[count++] = hash >>> 32 - BITS;
    }
}
