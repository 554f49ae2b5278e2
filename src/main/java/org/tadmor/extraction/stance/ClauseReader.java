package org.tadmor.extraction.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.Tense;

/** What the main clause of a content says of itself: whether it is negated, how sure it is, when it lies. */
final class ClauseReader {

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "neither", "nor", "nobody", "nothing", "none", "hardly", "without");
    private static final Set<String> NOBODY = Set.of("nothing", "nobody", "none");
    private static final Set<String> LEAVES = Set.of("but", "except", "beyond", "save", "short");
    private static final Set<String> OTHER = Set.of("other", "else", "less", "more");
    private static final Set<String> POSSIBLE =
            Set.of("may", "might", "could", "possibly", "perhaps", "maybe", "possible", "conceivably", "potentially");
    private static final Set<String> PROBABLE = Set.of(
            "probably",
            "likely",
            "apparently",
            "reportedly",
            "seemingly",
            "allegedly",
            "presumably",
            "supposedly",
            "probable",
            "unlikely",
            "seem",
            "appear",
            "doubtless");
    private static final Set<String> STATES = Set.of(
            "have",
            "want",
            "need",
            "know",
            "believe",
            "think",
            "hope",
            "own",
            "lack",
            "remain",
            "seem",
            "appear",
            "consider",
            "expect",
            "mean",
            "contain",
            "depend",
            "support",
            "like",
            "intend",
            "plan",
            "deserve",
            "trust");
    private static final Set<String> PAST_WORDS = Set.of(
            "ago",
            "yesterday",
            "last",
            "earlier",
            "then",
            "previously",
            "once",
            "formerly",
            "when",
            "after",
            "until",
            "during",
            "since",
            "while",
            "at");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "wo", "would", "'d");

    private final @Nullable Tree tree;
    private final int head;
    private final List<Integer> near;

    private ClauseReader(@Nullable Tree tree, int head, List<Integer> near) {
        this.tree = tree;
        this.head = head;
        this.near = near;
    }

    /** The clause that rules a content: that of its first word whose own ruler stands outside, a verb before others. */
    static ClauseReader of(List<Words.Word> content) {
        Words.Word head = null;
        for (Words.Word word : content) {
            boolean outside = content.stream()
                    .noneMatch(other -> other.tree() == word.tree()
                            && other.index() == word.tree().head(word.index()));
            if (outside
                    && (head == null || !Words.isVerb(head) && Words.isVerb(word) && head.tree() == word.tree())
                    && Character.isLetter(word.tree().form(word.index()).codePointAt(0))) {
                head = word;
            }
        }
        if (head == null) {
            return new ClauseReader(null, -1, List.of());
        }
        return new ClauseReader(head.tree(), head.index(), near(head.tree(), head.index(), content));
    }

    private static List<Integer> near(Tree tree, int head, List<Words.Word> content) {
        int first = content.stream()
                .filter(word -> word.tree() == tree)
                .mapToInt(Words.Word::index)
                .min()
                .orElse(head);
        List<Integer> near = new ArrayList<>();
        for (int child : tree.children(head)) {
            if (child >= first) {
                near.add(child);
            }
        }
        return near;
    }

    boolean isNegated() {
        if (tree == null) {
            return false;
        }
        boolean negated = isOne(head, NEGATIONS) && !isOnly(head)
                || tree.form(head).equalsIgnoreCase("unlikely")
                || tree.lemma(head).equals("impossible")
                || near.stream().anyMatch(this::saysImpossible)
                || Denials.isDenial(tree, head);
        for (int child : near) {
            boolean told = tree.label(child).equals("neg")
                    || !isVerb(head)
                    || isSubject(child)
                    || isObject(child) && NOBODY.contains(tree.form(child).toLowerCase(Locale.ROOT));
            if (isOne(child, NEGATIONS) && told && !isOnly(child)
                    || (isSubject(child) || isObject(child)) && hasNo(child)) {
                negated = !negated;
            }
        }
        return negated;
    }

    /** "Nothing but sleep", "none other than": the word leaves something. */
    private boolean isOnly(int negation) {
        Tree known = known();
        int next = negation + 1;
        int later = next + 1;
        boolean but = next < known.size() && LEAVES.contains(known.form(next).toLowerCase(Locale.ROOT));
        boolean other = later < known.size()
                && OTHER.contains(known.form(next).toLowerCase(Locale.ROOT))
                && known.form(later).equals("than");
        boolean last = negation > 0 && known.lemma(negation - 1).equals("and");
        return NOBODY.contains(known.form(negation).toLowerCase(Locale.ROOT)) && (but || other || last);
    }

    /** "would be impossible" says what "would not be possible" says. */
    private boolean saysImpossible(int child) {
        Tree known = known();
        boolean predicate =
                known.label(child).equals("acomp") || known.label(child).equals("oprd");
        return predicate
                && (known.lemma(child).equals("impossible")
                        || known.lemma(child).equals("unlikely"));
    }

    private boolean hasNo(int subject) {
        Tree known = known();
        for (int child : known.children(subject)) {
            if (known.form(child).equalsIgnoreCase("no") || known.form(child).equalsIgnoreCase("neither")) {
                return true;
            }
        }
        return false;
    }

    private boolean isObject(int child) {
        String label = known().label(child);
        return label.equals("dobj") || label.equals("attr");
    }

    private boolean isSubject(int child) {
        return known().label(child).startsWith("nsubj");
    }

    Certainty certainty() {
        if (tree == null) {
            return Certainty.CERTAIN;
        }
        Certainty least = isOne(head, POSSIBLE)
                ? Certainty.POSSIBLE
                : isOne(head, PROBABLE) ? Certainty.PROBABLE : Certainty.CERTAIN;
        for (int child : near) {
            if (tree.label(child).startsWith("nsubj") || tree.label(child).startsWith("dobj")) {
                continue;
            }
            boolean ruledOut = tree.label(child).equals("acomp") && isNegated();
            if (isOne(child, POSSIBLE) && !ruledOut) {
                return Certainty.POSSIBLE;
            }
            if (isOne(child, PROBABLE)) {
                least = Certainty.PROBABLE;
            }
        }
        return least;
    }

    /** When the clause lies; null where it has no verb that says. */
    @Nullable
    Tense tense() {
        if (tree == null) {
            return null;
        }
        Tense tense = byTag(tree.tag(head));
        for (int child : near) {
            String form = tree.form(child).toLowerCase(Locale.ROOT);
            boolean auxiliary = tree.label(child).startsWith("aux")
                    || tree.label(child).startsWith("modal")
                    || tree.tag(child).equals("MD")
                    || tree.label(child).equals("cop");
            if (auxiliary && FUTURE.contains(form)) {
                return perfect() ? Tense.PAST : Tense.FUTURE;
            }
            if (auxiliary && tree.lemma(child).equals("have")) {
                return Tense.PAST;
            }
            if (auxiliary
                    && (tree.lemma(child).equals("be") || tree.lemma(child).equals("do"))) {
                tense = form.equals("was") || form.equals("were") || form.equals("did")
                        ? Tense.PAST
                        : tree.tag(child).equals("VBN") ? tense : Tense.PRESENT;
            }
        }
        return tense;
    }

    /**
     * Whether the clause tells in the past tense of what may still be so ("said it was ready"): a state or a course,
     * without a word that puts it into the past.
     */
    boolean mayLast(List<Words.Word> content) {
        if (tree == null) {
            return false;
        }
        boolean state =
                tree.tag(head).equals("VBD") && (tree.lemma(head).equals("be") || STATES.contains(tree.lemma(head)));
        boolean course = tree.tag(head).equals("VBG")
                && near.stream()
                        .anyMatch(child -> tree.form(child).equalsIgnoreCase("was")
                                || tree.form(child).equalsIgnoreCase("were"));
        return (state || course) && content.stream().noneMatch(ClauseReader::isPast);
    }

    private static boolean isPast(Words.Word word) {
        String form = word.lower();
        boolean year = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
        return PAST_WORDS.contains(form) || year && word.tag().equals("CD");
    }

    /** Whether the clause has a verb in the base form as if ordered: "that the vote be delayed". */
    boolean isSubjunctive() {
        if (tree == null) {
            return false;
        }
        boolean helped = false;
        boolean told = false;
        boolean be = false;
        for (int child : near) {
            helped |= tree.tag(child).equals("MD")
                    || tree.tag(child).equals("TO")
                    || tree.lemma(child).equals("do");
            told |= isSubject(child);
            be |= tree.tag(child).equals("VB") && tree.label(child).startsWith("aux");
        }
        return told && !helped && (be || tree.tag(head).equals("VB"));
    }

    /** Whether the clause has "have" as an auxiliary: "would have failed". */
    private boolean perfect() {
        Tree known = known();
        return near.stream()
                .anyMatch(child ->
                        known.lemma(child).equals("have") && known.label(child).startsWith("aux"));
    }

    private static @Nullable Tense byTag(String tag) {
        return switch (tag) {
            case "VBD", "VBN" -> Tense.PAST;
            case "VBZ", "VBP" -> Tense.PRESENT;
            default -> null;
        };
    }

    private boolean isVerb(int index) {
        return known().tag(index).startsWith("VB");
    }

    private boolean isOne(int index, Set<String> words) {
        Tree known = known();
        return words.contains(known.lemma(index))
                || words.contains(known.form(index).toLowerCase(Locale.ROOT));
    }

    private Tree known() {
        if (tree == null) {
            throw new IllegalStateException("no clause");
        }
        return tree;
    }
}
