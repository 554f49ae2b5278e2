package org.tadmor.extraction.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;

/**
 * Finds who carries another's words in the sentence of an utterance: "Peskov said, quoted by TASS", "was quoted as
 * saying by Reuters", "it quoted him as saying", "TASS reported, citing a diplomat", "told the BBC", "Interfax reported".
 */
final class QuotingVerbs {

    private static final Set<String> QUOTE = Set.of("quote", "cite");
    private static final Set<String> CARRY = Set.of(
            "quote",
            "cite",
            "report",
            "carry",
            "publish",
            "release",
            "obtain",
            "broadcast",
            "air",
            "run",
            "see",
            "view",
            "review");
    private static final Set<String> REPORT =
            Set.of("report", "say", "quote", "cite", "write", "add", "note", "announce");
    private static final Set<String> ASIDE =
            Set.of("after", "before", "when", "since", "until", "while", "because", "although", "though", "if");
    private static final int DEEP = 4;

    private final Actors actors;

    QuotingVerbs(Actors actors) {
        this.actors = actors;
    }

    /**
     * What a sentence tells of the way of an utterance's words.
     *
     * @param carriers mentions that carry the words
     * @param quoted mention whose words they are, where that is not the source; or -1
     */
    record Way(List<Integer> carriers, int quoted) {}

    Way read(Utterance utterance) {
        Tree tree = utterance.tree;
        List<Integer> carriers = new ArrayList<>();
        int quoted = -1;
        for (int i = 0; i < tree.size(); i++) {
            String tag = tree.tag(i);
            if (!tag.startsWith("V") || isContent(utterance, i)) {
                continue;
            }
            String lemma = tree.lemma(i);
            if (CARRY.contains(lemma) && tag.equals("VBN")) {
                addAgent(tree, i, carriers);
            }
            if (QUOTE.contains(lemma) && !isPassive(tree, i)) {
                int object = object(tree, i);
                if (object >= 0) {
                    quoted = object;
                    addSubject(tree, i, carriers);
                }
            } else if (lemma.equals("report") && quoted < 0) {
                quoted = reportedPerson(tree, i, carriers);
            }
            if (REPORT.contains(lemma)) {
                addReporter(utterance, i, carriers);
            }
        }
        return new Way(carriers, quoted);
    }

    static boolean isQuoting(String lemma) {
        return QUOTE.contains(lemma) || lemma.equals("report");
    }

    private static boolean isContent(Utterance utterance, int token) {
        return TokenIndex.covers(
                utterance.found.content(), utterance.tree.token(token).begin());
    }

    private static boolean isPassive(Tree tree, int verb) {
        if (!tree.tag(verb).equals("VBN")) {
            return false;
        }
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("nsubj")
                    || tree.label(child).equals("aux") && !tree.lemma(child).equals("be")) {
                return false;
            }
        }
        return true;
    }

    /** The medium behind "by" under a participle. */
    private void addAgent(Tree tree, int verb, List<Integer> carriers) {
        for (int i = verb + 1; i < tree.size() && i < verb + 12; i++) {
            if (tree.form(i).toLowerCase(Locale.ROOT).equals("by") && isUnder(tree, i, verb)) {
                for (int object : tree.children(i)) {
                    addMedium(tree, object, carriers);
                }
                return;
            }
        }
    }

    private static boolean isUnder(Tree tree, int token, int verb) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= DEEP; steps++) {
            if (at == verb) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private void addMedium(Tree tree, int token, List<Integer> carriers) {
        int mention = near(tree, token);
        if (mention >= 0 && actors.isMedium(actors.voice(mention)) && !carriers.contains(mention)) {
            carriers.add(mention);
        }
    }

    /** The mention at a token, or at one that narrows it ("the TASS news agency", "state media outlet SANA"). */
    private int near(Tree tree, int token) {
        int mention = actors.at(tree, token);
        if (mention >= 0 && actors.isMedium(actors.voice(mention))) {
            return mention;
        }
        for (int child : tree.children(token)) {
            int narrow = Set.of("compound", "appos", "nmod", "poss").contains(tree.label(child))
                    ? actors.at(tree, child)
                    : -1;
            if (narrow >= 0 && actors.isMedium(actors.voice(narrow))) {
                return narrow;
            }
        }
        return mention;
    }

    private int object(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("dobj")) {
                return actors.at(tree, child);
            }
        }
        return -1;
    }

    private void addSubject(Tree tree, int verb, List<Integer> carriers) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < DEEP; steps++) {
            for (int child : tree.children(at)) {
                if (tree.label(child).equals("nsubj")) {
                    int mention = author(tree, near(tree, child), verb);
                    if (mention >= 0 && !carriers.contains(mention)) {
                        carriers.add(mention);
                    }
                    return;
                }
            }
            at = tree.head(at);
        }
    }

    /** The medium behind a text that quotes ("an earlier report by Bloomberg quoted …"), else the mention itself. */
    private int author(Tree tree, int mention, int verb) {
        if (mention < 0 || !actors.isText(mention)) {
            return mention;
        }
        int end = tree.token(verb).begin();
        for (int i = mention + 1;
                i < actors.mentions().mentions().size()
                        && actors.mention(i).span().begin() < end;
                i++) {
            if (actors.isMedium(actors.voice(i))) {
                return i;
            }
        }
        return mention;
    }

    /** "TASS reported a military diplomat as saying". */
    private int reportedPerson(Tree tree, int verb, List<Integer> carriers) {
        int object = object(tree, verb);
        if (object < 0 || actors.mentions().referentOf(object) == null) {
            return -1;
        }
        int before = carriers.size();
        var referent = actors.mentions().referentOf(object);
        if (referent == null || referent.kind() != ActorKind.PERSON) {
            return -1;
        }
        addSubject(tree, verb, carriers);
        boolean medium = carriers.size() > before && actors.isMedium(actors.voice(carriers.get(carriers.size() - 1)));
        if (!medium) {
            carriers.subList(before, carriers.size()).clear();
        }
        return medium ? object : -1;
    }

    /** "a day after the paper reported": what was reported there is something else. */
    private static boolean isAside(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (ASIDE.contains(tree.form(child).toLowerCase(Locale.ROOT)) && child < verb) {
                return true;
            }
        }
        return false;
    }

    /** A medium that reports in the same sentence, where it is not the source itself. */
    private void addReporter(Utterance utterance, int verb, List<Integer> carriers) {
        Tree tree = utterance.tree;
        if (verb == utterance.cue || isAside(tree, verb)) {
            return;
        }
        for (int child : tree.children(verb)) {
            boolean subject = tree.label(child).equals("nsubj")
                    && !isContent(utterance, child)
                    && !TokenIndex.covers(
                            utterance.found.source(), tree.token(child).begin());
            if (subject) {
                addMedium(tree, child, carriers);
            }
        }
    }
}
