package org.tadmor.extraction.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.text.Rows;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.Term;

/** What each cue does: the act and the certainty of a lemma in a construction, from the word list beside this class. */
final class Acts {

    /** An act with the certainty that its cue alone gives it. */
    record Entry(Act act, Certainty certainty) {}

    private record Key(String lemma, char part, String construction) {}

    private static final Entry PLAIN = new Entry(Act.ASSERT, Certainty.CERTAIN);
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "who", "what", "when", "where", "why", "how", "which");

    private static final Set<String> CARRIERS = Set.of(
            "offer",
            "express",
            "extend",
            "send",
            "convey",
            "give",
            "make",
            "issue",
            "voice",
            "repeat",
            "reiterate",
            "renew",
            "reaffirm",
            "confirm",
            "relay",
            "announce");

    private final Map<Key, Entry> entries = new HashMap<>();

    private Acts() {}

    static Acts load() {
        Acts acts = new Acts();
        for (String[] row : Rows.of(Acts.class, "acts.tsv")) {
            Certainty certainty = row[4].isEmpty() ? Certainty.CERTAIN : Term.of(Certainty.class, row[4]);
            acts.entries.putIfAbsent(
                    new Key(row[0], row[1].charAt(0), row[2]), new Entry(Term.of(Act.class, row[3]), certainty));
        }
        return acts;
    }

    /** What this cue does with this content. A word that does more than assert decides; among such, the last noun or the first verb. */
    Entry of(List<Words.Word> cue, List<Words.Word> content, boolean subjunctive) {
        List<String> constructions = constructions(cue, content, subjunctive);
        Entry verb = null;
        Entry noun = null;
        for (Words.Word word : cue) {
            Entry entry = of(word, constructions);
            if (entry == null || entry.act() == Act.ASSERT && entry.certainty() == Certainty.CERTAIN) {
                continue;
            }
            if (word.tag().startsWith("N")) {
                noun = entry;
            } else if (verb == null) {
                verb = entry;
            }
        }
        if (verb != null && (noun == null || verb.act() != Act.ASSERT)) {
            return verb;
        }
        return noun == null ? object(cue) : noun;
    }

    /** What the object of a verb that only carries it says: "offered his condolences", "repeated the promise that". */
    private Entry object(List<Words.Word> cue) {
        for (Words.Word word : cue) {
            if (CARRIERS.contains(word.lemma())) {
                for (int child : word.tree().children(word.index())) {
                    Entry entry = word.tree().label(child).equals("dobj")
                            ? of(new Words.Word(word.tree(), child), List.of("*"))
                            : null;
                    if (entry != null) {
                        return entry;
                    }
                }
            }
        }
        return PLAIN;
    }

    /** A verb of a headline ("Town Asks Fleet to Help") may be taken for a noun. */
    private @Nullable Entry of(Words.Word word, List<String> constructions) {
        char part = word.tag().startsWith("V")
                ? 'v'
                : word.tag().startsWith("N") ? 'n' : word.tag().startsWith("J") ? 'a' : ' ';
        if (part == ' ') {
            return null;
        }
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        Entry entry = of(lemma, part, constructions);
        boolean headline = entry == null
                && part == 'n'
                && Character.isUpperCase(word.tree().form(word.index()).codePointAt(0));
        return headline
                ? of(lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma, 'v', constructions)
                : entry;
    }

    private @Nullable Entry of(String lemma, char part, List<String> constructions) {
        for (String construction : constructions) {
            Entry entry = entries.get(new Key(lemma, part, construction));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private static List<String> constructions(List<Words.Word> cue, List<Words.Word> content, boolean subjunctive) {
        List<String> constructions = new ArrayList<>();
        String first = content.isEmpty() ? "" : content.get(0).lower();
        String last = cue.isEmpty() ? "" : cue.get(cue.size() - 1).lower();
        if (QUESTIONS.contains(first) || !content.isEmpty() && endsAsQuestion(content)) {
            constructions.add("?");
        }
        if (first.equals("to") && isInfinitive(content.get(0))
                || last.equals("to")
                        && !content.isEmpty()
                        && content.get(0).tag().equals("VB")
                || isToldTo(content)) {
            constructions.add("to");
        }
        for (String preposition : List.of("for", "on", "out")) {
            if (last.equals(preposition) || first.equals(preposition)) {
                constructions.add(preposition);
            }
        }
        if (subjunctive || content.stream().anyMatch(word -> word.lower().equals("should"))) {
            constructions.add("should");
        }
        constructions.add("*");
        return constructions;
    }

    /**
     * "asked [the crew to wait]": an infinitive behind a noun phrase, before any other verb; at the end of a headline
     * ("Asks [Crew to Wait]") it may be taken for a noun.
     */
    private static boolean isToldTo(List<Words.Word> content) {
        for (int i = 0; i + 1 < content.size(); i++) {
            if (i > 0 && content.get(i).lower().equals("to")) {
                boolean capital =
                        i + 2 == content.size() && content.get(i + 1).tag().startsWith("NN");
                return content.get(i + 1).tag().equals("VB") || capital;
            }
            if (isClause(content.get(i)) || content.get(i).tag().startsWith("W")) {
                return false;
            }
        }
        return false;
    }

    /** A verb, but no participle that stands before a noun ("the Dutch-led fleet"). */
    private static boolean isClause(Words.Word word) {
        String label = word.tree().label(word.index());
        return Words.isVerb(word) && !label.equals("nmod") && !label.equals("amod");
    }

    private static boolean isInfinitive(Words.Word to) {
        return to.tag().equals("TO");
    }

    private static boolean endsAsQuestion(List<Words.Word> content) {
        for (int i = content.size() - 1; i >= Math.max(0, content.size() - 3); i--) {
            if (content.get(i).lower().startsWith("?")) {
                return true;
            }
        }
        return false;
    }
}
