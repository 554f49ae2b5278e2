package org.tadmor.extraction.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.registry.Registry;

/** What the words of one sentence can be in a noun phrase: part of a name, its end, a word that the phrase goes on with. */
final class PhraseWords {

    private static final List<String> AGED = List.of("year", "old");
    private static final Set<String> BEFORE_MONTHS =
            Set.of("in", "since", "until", "by", "last", "this", "next", "of", "late", "early", "on");
    private static final int LONGEST_LABEL = 4;
    private static final Set<String> NO_LABELS = Set.of(
            "breaking",
            "exclusive",
            "watch",
            "update",
            "updated",
            "video",
            "videos",
            "photo",
            "photos",
            "opinion",
            "analysis",
            "live",
            "note",
            "correction",
            "urgent",
            "listen",
            "read",
            "more",
            "related",
            "source",
            "sources",
            "credit",
            "factbox",
            "timeline",
            "profile",
            "review",
            "question",
            "answer",
            "q",
            "a",
            "summary",
            "headline",
            "by",
            "and",
            "or",
            "the",
            "of");
    private static final Set<String> AGE_OPENS = Set.of(",", "(");
    private static final Set<String> AGE_CLOSES = Set.of(",", ")", ".", ";");
    private static final Set<String> BEHIND_HYPHENS = Set.of("era", "style", "led", "based", "type", "like", "ally");

    private final Registry registry;
    private final Lexicon lexicon;
    private final Tree tree;
    private final RegistryMatcher matcher;

    PhraseWords(Registry registry, Lexicon lexicon, RegistryMatcher matcher, Tree tree) {
        this.registry = registry;
        this.lexicon = lexicon;
        this.matcher = matcher;
        this.tree = tree;
    }

    static boolean isPronoun(int at, String tag) {
        return tag.equals("PRP") || tag.equals("PRP$") || tag.equals("WP") || tag.equals("WP$") || tag.equals("WDT");
    }

    static boolean isDeterminer(String tag) {
        return tag.equals("DT") || tag.equals("PDT");
    }

    static boolean isNominal(String tag) {
        return tag.startsWith("NN") || tag.startsWith("JJ");
    }

    /** Participles, numbers, adverbs and hyphens before a noun. */
    boolean isInside(int at, String tag) {
        if (tag.equals("HYPH") || tag.equals("CD")) {
            return true;
        }
        return (tag.equals("VBG") || tag.equals("VBN") || tag.equals("RB"))
                && at > 0
                && tree.head(at) > at
                && Set.of("amod", "nmod", "compound", "advmod", "npadvmod").contains(tree.label(at));
    }

    /** Whether the noun phrase goes on with this token. */
    boolean continues(int at) {
        if (at >= tree.size()) {
            return false;
        }
        String tag = tree.tag(at);
        return isNominal(tag) && !lexicon.isNoName(matcher.lower(at))
                || tag.equals("HYPH")
                || (tag.equals("VBG") || tag.equals("VBN"))
                        && isInside(at, tag)
                        && !tree.label(at).equals("advmod");
    }

    /** Whether the noun phrase goes on with this token and ends with a noun: not "a minister close to the king". */
    boolean goesOn(int at) {
        int i = at;
        while (continues(i)) {
            i++;
        }
        return i > at && !tree.tag(i - 1).startsWith("J");
    }

    boolean isNameBreak(int at) {
        return lexicon.isNoName(matcher.lower(at));
    }

    boolean isNameToken(int at) {
        return isProperName(at) || isLabel(at);
    }

    /** "DOYLE: That is not true.": the capitals before a colon that say who speaks. */
    boolean isLabel(int at) {
        if (at >= LONGEST_LABEL || !isShouted(at)) {
            return false;
        }
        int end = 0;
        while (isShouted(end)) {
            end++;
        }
        return end > at
                && end <= LONGEST_LABEL
                && end + 1 < tree.size()
                && tree.form(end).equals(":");
    }

    private boolean isShouted(int at) {
        String form = at < tree.size() ? tree.form(at) : "";
        return form.length() > 1
                && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-' || c == '\'')
                && !NO_LABELS.contains(matcher.lower(at));
    }

    private boolean isProperName(int at) {
        return at < tree.size()
                && tree.tag(at).startsWith("NNP")
                && hasCapital(tree.form(at))
                && !matcher.lower(at).isEmpty()
                && !lexicon.isLetters(matcher.lower(at))
                && (!lexicon.isNoName(matcher.lower(at)) || isMonthsNamesake(at) || isDaysPaper(at))
                && !isOpeningNoun(at);
    }

    /** "Farmer Ann Moe said", "Group accuses mill": a common noun with the capital of the sentence's beginning. */
    boolean isOpeningNoun(int at) {
        Lexicon.Nominal noun = at > 0 ? null : lexicon.nominal(matcher.lower(at));
        if (noun == null || registry.firstName(matcher.lower(at)) != null) {
            return false;
        }
        boolean alone = at + 1 >= tree.size() || !tree.tag(at + 1).startsWith("NNP");
        return switch (noun.kind()) {
            case BODY -> alone;
            case PERSON ->
                !alone
                        && registry.firstName(matcher.lower(at + 1)) != null
                        && at + 2 < tree.size()
                        && tree.tag(at + 2).startsWith("NNP");
            default -> false;
        };
    }

    /** "Sunday Ledger": a day that begins a medium's name. */
    private boolean isDaysPaper(int at) {
        return at + 1 < tree.size() && tree.tag(at + 1).startsWith("NNP") && lexicon.endsMedium(matcher.lower(at + 1));
    }

    /** "Jan de Groot", "April Jones": a month's name before a family name. */
    private boolean isMonthsNamesake(int at) {
        String before = at == 0 ? "" : matcher.lower(at - 1);
        return registry.firstName(matcher.lower(at)) != null
                && at + 1 < tree.size()
                && !BEFORE_MONTHS.contains(before)
                && (tree.tag(at + 1).startsWith("NNP") && !lexicon.isNoName(matcher.lower(at + 1))
                        || lexicon.isParticle(matcher.lower(at + 1)))
                && (at == 0 || !tree.tag(at - 1).equals("CD"));
    }

    /** Which pronoun a form of address before a name goes with, or null. */
    @Nullable
    Agreement address(int at) {
        return matcher.isCapital(at) && isNameToken(at + 1) ? lexicon.address(matcher.lower(at)) : null;
    }

    int nameEnd(int begin) {
        int end = begin + 1;
        boolean organisation = lexicon.isOrganisationWord(matcher.lower(begin));
        while (end < tree.size()) {
            if (isNameToken(end) && !isApart(begin, end)) {
                organisation |= lexicon.isOrganisationWord(matcher.lower(end));
                end++;
            } else if (isNameJoint(end, organisation)
                    && end + 1 < tree.size()
                    && (isNameToken(end + 1)
                            || organisation
                                    && isNameToken(Math.min(end + 2, tree.size() - 1))
                                    && matcher.lower(end + 1).equals("the"))) {
                end += isNameToken(end + 1) ? 2 : 3;
            } else if (isSyllable(begin, end)) {
                end += 2;
            } else if (lexicon.isSuffix(matcher.lower(end)) && matcher.isCapital(end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "Han Ji-woo": a syllable in lower case behind the hyphen in a name. */
    private boolean isSyllable(int begin, int at) {
        return at > begin + 1
                && at + 1 < tree.size()
                && tree.form(at).equals("-")
                && isTight(at)
                && Character.isLowerCase(tree.form(at + 1).codePointAt(0))
                && tree.form(at + 1).length() <= 6
                && !tree.tag(at + 1).startsWith("V")
                && !BEHIND_HYPHENS.contains(tree.form(at + 1));
    }

    /** "Smith", "al-Masri", "7News". */
    private static boolean hasCapital(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A title or known name ends the name before it: "Clinton Campaign Chairman", unless it is a surname. */
    private boolean isApart(int begin, int at) {
        boolean surname = at == begin + 1 && registry.firstName(matcher.lower(begin)) != null && !isNameToken(at + 1);
        if (surname || lexicon.isSuffix(matcher.lower(at))) {
            return false;
        }
        RegistryMatcher.Match known = matcher.at(at);
        if (known != null && known.actor() != null && (known.end() > at + 1 || at > begin + 2)) {
            return true;
        }
        return matcher.title(at) != null && isNameToken(at + 1);
    }

    /** The end of a body's name before a person's that follows without a comma; else the end itself. */
    int bodyEnd(int begin, int end) {
        boolean organisation = lexicon.isOrganisationWord(matcher.lower(begin))
                || registry.title(matcher.lower(begin) + " minister") != null;
        for (int i = begin + 1; i < end - 1; i++) {
            boolean person = registry.firstName(matcher.lower(i)) != null
                    && !lexicon.isOrganisationWord(matcher.lower(end - 1))
                    && end - i <= 3;
            if (organisation && person) {
                return i;
            }
            organisation |= lexicon.isOrganisationWord(matcher.lower(i));
        }
        return end;
    }

    /** The token behind the letters of rank that follow a name: "Ann Sorel QC". */
    int lettersEnd(int end) {
        int i = end;
        while (i < tree.size() && lexicon.isLetters(matcher.lower(i)) && matcher.isCapital(i)) {
            i++;
        }
        return i;
    }

    // ages and nationalities

    /** The token behind "52-year-old" where it begins here, or -1. */
    int agedEnd(int at) {
        int i = at;
        if (number(at) < 0) {
            return -1;
        }
        for (String part : AGED) {
            i++;
            if (i < tree.size() && tree.form(i).equals("-")) {
                i++;
            }
            if (i >= tree.size() || !matcher.lower(i).equals(part)) {
                return -1;
            }
        }
        return i + 1;
    }

    /** The age in the words "52-year-old" before this token. */
    int age(int end) {
        int i = end - 1;
        while (i >= 0 && number(i) < 0) {
            i--;
        }
        return i < 0 ? -1 : number(i);
    }

    /** The age behind a name: "Omar Said, 52," and "Omar Said (52)"; else -1. */
    int ageBehind(int end) {
        if (end + 1 >= tree.size() || !AGE_OPENS.contains(tree.form(end))) {
            return -1;
        }
        boolean closed = end + 2 >= tree.size() || AGE_CLOSES.contains(tree.form(end + 2));
        return closed ? number(end + 1) : -1;
    }

    private int number(int at) {
        String form = tree.form(at);
        boolean digits = !form.isEmpty() && form.length() <= 3 && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(form) : -1;
    }

    /** "The Norwegian said": a nationality that stands for a person. */
    boolean isNational(int at, int end) {
        String label = tree.label(end - 1);
        return end == at + 1
                && !continues(end)
                && (end >= tree.size() || !tree.tag(end).equals("CD"))
                && (label.startsWith("nsubj") || label.equals("pobj") || label.equals("dobj"))
                && (tree.tag(at).equals("NN") || tree.tag(at).equals("NNP"));
    }

    private boolean isNameJoint(int at, boolean organisation) {
        String word = matcher.lower(at);
        String form = tree.form(at);
        return lexicon.isParticle(word)
                || form.equals("&")
                || form.equals("-") && isTight(at)
                || organisation && (word.equals("of") || word.equals("for"));
    }

    private boolean isTight(int at) {
        return at + 1 < tree.size()
                && tree.token(at - 1).end() == tree.token(at).begin()
                && tree.token(at).end() == tree.token(at + 1).begin();
    }
}
