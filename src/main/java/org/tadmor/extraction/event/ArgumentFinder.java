package org.tadmor.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ParticipantRole;

/**
 * Finds who takes part in what a trigger names: the subject, also one shared with another verb or carried down to an
 * infinitive; objects; phrases with a preposition; for a noun its owner, and the subject of the verb that lends it
 * ("held talks"). Names inside these phrases and inside the trigger's complement clause take part loosely.
 */
final class ArgumentFinder {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
    private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "pcomp");
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "order",
            "ask",
            "tell",
            "allow",
            "urge",
            "force",
            "let",
            "help",
            "invite",
            "persuade",
            "convince",
            "press",
            "require",
            "enable",
            "permit",
            "instruct",
            "direct",
            "command",
            "request");
    private static final Set<String> LENDING = Set.of(
            "hold",
            "have",
            "launch",
            "make",
            "conduct",
            "carry",
            "give",
            "issue",
            "reach",
            "sign",
            "offer",
            "express",
            "file",
            "open",
            "declare",
            "announce",
            "impose",
            "lift",
            "end",
            "start",
            "begin",
            "order",
            "take",
            "lead",
            "provide",
            "voice",
            "stage",
            "suffer",
            "approve",
            "extend",
            "pay",
            "undertake",
            "continue",
            "resume",
            "join",
            "host",
            "call",
            "show",
            "reject",
            "face",
            "send",
            "receive",
            "complete",
            "plan",
            "seek",
            "do");
    private static final Map<String, ParticipantRole> PREPOSITIONS = Map.ofEntries(
            Map.entry("to", ParticipantRole.ADDRESSEE),
            Map.entry("with", ParticipantRole.ADDRESSEE),
            Map.entry("against", ParticipantRole.PATIENT),
            Map.entry("on", ParticipantRole.PATIENT),
            Map.entry("upon", ParticipantRole.PATIENT),
            Map.entry("at", ParticipantRole.PATIENT),
            Map.entry("from", ParticipantRole.PATIENT),
            Map.entry("of", ParticipantRole.PATIENT),
            Map.entry("for", ParticipantRole.BENEFICIARY),
            Map.entry("into", ParticipantRole.PATIENT),
            Map.entry("between", ParticipantRole.ADDRESSEE));

    /** Whose clause says what will be done, and not who shall do it: "promised that the army will help". */
    private static final Set<String> PROMISING = Set.of(
            "promise",
            "pledge",
            "vow",
            "say",
            "tell",
            "assure",
            "inform",
            "confirm",
            "state",
            "stress",
            "reiterate",
            "emphasize",
            "announce",
            "declare",
            "add",
            "note",
            "deny",
            "claim");

    private static final Set<String> CUT = Set.of("relcl", "advcl", "parataxis", "punct");
    private static final Set<String> TALKS =
            Set.of("conversation", "call", "talk", "meeting", "discussion", "phone", "telephone", "dialogue");
    private static final Set<String> HAD_IN = Set.of("in", "during", "at", "by", "over");
    private static final int LONGEST = 60;

    private final Tree tree;
    private final int trigger;
    private final List<Argument> found = new ArrayList<>();

    private ArgumentFinder(Tree tree, int trigger) {
        this.tree = tree;
        this.trigger = trigger;
    }

    /** The arguments of a trigger, those of its own first; no phrase twice. */
    static List<Argument> of(Tree tree, int trigger) {
        ArgumentFinder finder = new ArgumentFinder(tree, trigger);
        if (tree.tag(trigger).startsWith("V")) {
            finder.ofVerb(trigger);
        } else if (tree.tag(trigger).startsWith("JJ")) {
            finder.ofAdjective();
        } else {
            finder.ofNoun();
        }
        finder.inside();
        finder.below(trigger, 0);
        return List.copyOf(finder.found);
    }

    static boolean isPassive(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (label.equals("auxpass") || label.equals("nsubjpass")) {
                return true;
            }
        }
        return tree.tag(verb).equals("VBN") && tree.label(verb).equals("acl");
    }

    private void ofVerb(int verb) {
        boolean passive = isPassive(tree, verb);
        int subject = subject(verb, 0);
        if (subject >= 0) {
            add(passive ? ParticipantRole.PATIENT : ParticipantRole.AGENT, subject, "subject", true);
            voice(subject, verb, passive);
            issuer(verb, subject);
        }
        for (int child : tree.children(verb)) {
            complement(child, passive);
        }
    }

    /** "Ruritania is willing to send …": the subject of the copula, and what is complemented. */
    private void ofAdjective() {
        int copula = tree.head(trigger);
        if (copula >= 0 && tree.tag(copula).startsWith("V")) {
            int subject = subject(copula, 0);
            if (subject >= 0) {
                add(ParticipantRole.AGENT, subject, "subject", true);
                voice(subject, copula, false);
            }
        }
        for (int child : tree.children(trigger)) {
            complement(child, false);
            if (tree.label(child).equals("xcomp") || tree.label(child).equals("ccomp")) {
                for (int grand : tree.children(child)) {
                    complement(grand, false);
                }
            }
        }
    }

    /** Where the subject is a pronoun, whoever speaks the clause stands in for it: "The army said it had …". */
    private void voice(int subject, int verb, boolean passive) {
        if (!tree.tag(subject).startsWith("PRP")) {
            return;
        }
        int head = tree.head(verb);
        for (int steps = 0; head >= 0 && steps < 4; head = tree.head(head), steps++) {
            int outer = tree.tag(head).startsWith("V") ? subject(head, 0) : -1;
            if (outer >= 0 && outer != subject && !tree.tag(outer).startsWith("PRP")) {
                add(passive ? ParticipantRole.PATIENT : ParticipantRole.AGENT, outer, "antecedent", true);
                return;
            }
        }
    }

    /** "The union issued a statement condemning …": whoever issued it. */
    private void issuer(int verb, int text) {
        int head = tree.head(text);
        if (tree.label(verb).equals("acl")
                && tree.tag(verb).equals("VBG")
                && head >= 0
                && tree.label(text).equals("dobj")
                && tree.tag(head).startsWith("V")) {
            int issuer = subject(head, 0);
            if (issuer >= 0) {
                add(ParticipantRole.AGENT, issuer, "issuer", true);
            }
        }
    }

    private void complement(int child, boolean passive) {
        switch (tree.label(child)) {
            case "dobj", "attr", "oprd" -> object(child);
            case "dative", "iobj" -> {
                if (tree.tag(child).equals("IN") || tree.tag(child).equals("TO")) {
                    objectsOf(child, ParticipantRole.ADDRESSEE, tree.lemma(child));
                } else {
                    add(ParticipantRole.ADDRESSEE, child, "dative", true);
                }
            }
            case "agent" -> objectsOf(child, ParticipantRole.AGENT, "by");
            case "prep" -> objectsOf(child, role(child, passive), tree.lemma(child));
            case "xcomp", "ccomp" -> clause(child);
            default -> {}
        }
    }

    private ParticipantRole role(int preposition, boolean passive) {
        String word = tree.lemma(preposition);
        return passive && word.equals("by")
                ? ParticipantRole.AGENT
                : PREPOSITIONS.getOrDefault(word, ParticipantRole.TOPIC);
    }

    private void object(int object) {
        add(ParticipantRole.PATIENT, object, "object", true);
        for (int child : tree.children(object)) {
            if (tree.label(child).equals("prep") && !tree.lemma(child).equals("of")) {
                objectsOf(
                        child, PREPOSITIONS.getOrDefault(tree.lemma(child), ParticipantRole.TOPIC), tree.lemma(child));
            }
        }
    }

    private void objectsOf(int preposition, ParticipantRole role, String link) {
        for (int child : tree.children(preposition)) {
            if (tree.label(child).equals("pobj")) {
                add(role, child, link, true);
            } else if (tree.label(child).equals("prep")) {
                objectsOf(child, role, tree.lemma(child));
            } else if (tree.label(child).equals("pcomp")) {
                clause(child);
            }
        }
    }

    /** What is agreed, demanded or refused: the clause, and apart its subject. */
    private void clause(int verb) {
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (label.equals("nsubj") || label.equals("nsubjpass")) {
                boolean told = PROMISING.contains(tree.lemma(trigger));
                add(told ? ParticipantRole.TOPIC : ParticipantRole.ADDRESSEE, child, "clause", true);
            }
        }
        add(ParticipantRole.TOPIC, verb, "clause", false);
    }

    private void ofNoun() {
        for (int child : tree.children(trigger)) {
            String label = tree.label(child);
            if (label.equals("poss") || (label.equals("compound") || label.equals("nmod")) && isName(child)) {
                add(ParticipantRole.AGENT, child, "owner", true);
            } else if (label.equals("prep")) {
                String word = tree.lemma(child);
                objectsOf(
                        child,
                        word.equals("by")
                                ? ParticipantRole.AGENT
                                : PREPOSITIONS.getOrDefault(word, ParticipantRole.TOPIC),
                        word);
            } else if (label.equals("acl")) {
                clause(child);
            }
        }
        int head = tree.head(trigger);
        String label = tree.label(trigger);
        if (head >= 0 && label.equals("pobj")) {
            int over = tree.head(head);
            if (over >= 0 && tree.tag(over).startsWith("V") && isHadIn(head)) {
                had(over);
                return;
            }
            label = over >= 0 && tree.tag(over).startsWith("V") ? "of" : label;
            head = over;
        }
        if (head >= 0
                && tree.tag(head).startsWith("V")
                && (LENDING.contains(tree.lemma(head)) || label.startsWith("nsubj"))) {
            lent(head, label);
        }
    }

    /** "In a call, the king thanked the envoy": those who do it in a talk are those who have the talk. */
    private boolean isHadIn(int preposition) {
        return TALKS.contains(tree.lemma(trigger)) && HAD_IN.contains(tree.lemma(preposition));
    }

    private void had(int verb) {
        int subject = subject(verb, 0);
        if (subject >= 0) {
            add(ParticipantRole.AGENT, subject, "lender", true);
            voice(subject, verb, false);
        }
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (label.equals("dobj") && isName(child) || label.equals("dative") || label.equals("iobj")) {
                add(ParticipantRole.ADDRESSEE, child, "dative", true);
            } else if (label.equals("prep")
                    && (tree.lemma(child).equals("with") || tree.lemma(child).equals("to"))) {
                objectsOf(child, ParticipantRole.ADDRESSEE, tree.lemma(child));
            } else if (label.equals("dobj")) {
                add(ParticipantRole.ADDRESSEE, child, "dative", false);
                for (int grand : tree.children(child)) {
                    if (tree.label(grand).equals("prep") && tree.lemma(grand).equals("with")) {
                        objectsOf(grand, ParticipantRole.ADDRESSEE, "with");
                    }
                }
            }
        }
    }

    private void lent(int verb, String label) {
        if (!label.startsWith("nsubj")) {
            int subject = subject(verb, 0);
            if (subject >= 0 && subject != trigger) {
                add(ParticipantRole.AGENT, subject, "lender", true);
                voice(subject, verb, false);
            }
        }
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("prep")) {
                objectsOf(child, role(child, false), tree.lemma(child));
            } else if (child != trigger && tree.label(child).equals("dobj")) {
                add(ParticipantRole.PATIENT, child, "object", true);
            } else if (tree.label(child).equals("dative")) {
                add(ParticipantRole.ADDRESSEE, child, "dative", true);
            }
        }
    }

    /** The subject of a verb: its own, or one it shares or inherits; -1 where there is none. */
    private int subject(int verb, int depth) {
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (SUBJECTS.contains(label) || label.equals("nsubjpass")) {
                return relative(verb, child);
            }
        }
        int head = tree.head(verb);
        if (head < 0 || depth > 6) {
            return -1;
        }
        String label = tree.label(verb);
        if (label.equals("acl") || label.equals("relcl")) {
            return tree.tag(head).startsWith("V") ? subject(head, depth + 1) : head;
        }
        if (label.equals("xcomp") && OBJECT_CONTROL.contains(tree.lemma(head))) {
            for (int child : tree.children(head)) {
                if (tree.label(child).equals("dobj")) {
                    return child;
                }
            }
        }
        boolean shares = label.equals("conj")
                || label.equals("advcl")
                || CLAUSES.contains(label)
                || label.equals("prep")
                || label.equals("dep");
        if (!shares) {
            return -1;
        }
        return tree.tag(head).startsWith("V")
                        || tree.tag(head).equals("IN")
                        || tree.tag(head).startsWith("JJ")
                ? subject(head, depth + 1)
                : -1;
    }

    /** The noun that a relative pronoun stands for. */
    private int relative(int verb, int subject) {
        boolean pronoun = tree.tag(subject).startsWith("W")
                || tree.lemma(subject).equals("that") && tree.tag(subject).equals("IN");
        int head = tree.head(verb);
        return pronoun && head >= 0 && tree.label(verb).equals("relcl") ? head : subject;
    }

    private boolean isName(int token) {
        return tree.tag(token).startsWith("NNP")
                || Character.isUpperCase(tree.form(token).charAt(0)) && token > 0;
    }

    private void add(ParticipantRole role, int head, String link, boolean core) {
        if (head == trigger) {
            return;
        }
        for (Argument argument : found) {
            if (argument.head() == head) {
                return;
            }
        }
        int[] range = {head, head};
        widen(head, head, range, 0);
        int first = range[0];
        int last = range[1];
        if (first <= trigger && trigger <= last) {
            first = trigger < head ? Math.max(first, trigger + 1) : first;
            last = trigger > head ? Math.min(last, trigger - 1) : last;
        }
        found.add(new Argument(role, head, first, last, link, core));
    }

    private void widen(int head, int at, int[] range, int depth) {
        if (depth > 20) {
            return;
        }
        for (int child : tree.children(at)) {
            boolean cut = at == head && CUT.contains(tree.label(child));
            if (!cut && !tree.label(child).equals("relcl") && Math.abs(child - head) < LONGEST) {
                range[0] = Math.min(range[0], child);
                range[1] = Math.max(range[1], child);
                widen(head, child, range, depth + 1);
            }
        }
    }

    /** Names below the trigger that no argument holds. */
    private void below(int at, int depth) {
        for (int child : tree.children(at)) {
            if (Math.abs(child - trigger) > LONGEST) {
                continue;
            }
            if (Parties.is(tree, child) && !tree.label(child).equals("compound") && !isHeld(child)) {
                add(ParticipantRole.TOPIC, child, "below", false);
            }
            if (depth < 12) {
                below(child, depth + 1);
            }
        }
    }

    private boolean isHeld(int token) {
        for (Argument argument : found) {
            if (argument.core() && argument.first() <= token && token <= argument.last()) {
                return true;
            }
        }
        return false;
    }

    /** Names inside the arguments found, apart. */
    private void inside() {
        List<Argument> core = List.copyOf(found);
        for (Argument argument : core) {
            for (int at = argument.first(); at <= argument.last(); at++) {
                boolean name = Parties.is(tree, at) && at != argument.head();
                int head = tree.head(at);
                boolean inner = head < 0
                        || !tree.label(at).equals("compound")
                        || !tree.tag(head).startsWith("NNP");
                if (name && inner && at != trigger) {
                    add(ParticipantRole.TOPIC, at, "inside", false);
                }
            }
        }
    }
}
