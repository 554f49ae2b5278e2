package org.tadmor.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** Makes a role of the words of a noun phrase: its noun, its title, whose it is and how definite. */
final class RoleReader {

    private final Lexicon lexicon;
    private final String text;
    private final Tree tree;
    private final RegistryMatcher matcher;

    RoleReader(Lexicon lexicon, String text, Tree tree, RegistryMatcher matcher) {
        this.lexicon = lexicon;
        this.text = text;
        this.tree = tree;
        this.matcher = matcher;
    }

    Candidate.Title title(OpenPhrase group) {
        return titleOf(
                group.left,
                group.titleBegin,
                group.titleEnd,
                Objects.requireNonNull(group.title),
                group.state,
                group.body,
                List.of(),
                null);
    }

    /** The noun before a name, which says what he is: "striker". */
    Candidate.Title nounBefore(OpenPhrase group, int name) {
        int noun = name - 1;
        return titleOf(
                group.left,
                noun,
                name,
                tree.lemma(noun).toLowerCase(Locale.ROOT),
                group.state,
                group.body,
                List.of(),
                null);
    }

    private Candidate.Title titleOf(
            int left,
            int titleBegin,
            int end,
            String head,
            @Nullable String state,
            @Nullable String body,
            List<String> complement,
            @Nullable Candidate owner) {
        int begin = left;
        while (begin < titleBegin
                && (PhraseWords.isDeterminer(tree.tag(begin)) || tree.tag(begin).equals("POS"))) {
            begin++;
        }
        StringBuilder normal = new StringBuilder();
        for (int i = begin; i < end; i++) {
            if (!matcher.lower(i).isEmpty()) {
                normal.append(normal.isEmpty() ? "" : " ").append(matcher.lower(i));
            }
        }
        Span words = new Span(tree.token(begin).begin(), tree.token(end - 1).end());
        return new Candidate.Title(words, normal.toString(), head, state, body, complement, owner);
    }

    static Agreement titleAgreement(@Nullable String title) {
        if (title == null) {
            return Agreement.ANY;
        }
        return title.endsWith("woman")
                        || Set.of("queen", "princess", "actress", "first lady", "baroness")
                                .contains(title)
                ? Agreement.SHE
                : title.endsWith("man") && !title.endsWith("chairman") && !title.endsWith("spokesman")
                                || Set.of("king", "prince", "pope", "emir", "sultan", "ayatollah", "father")
                                        .contains(title)
                        ? Agreement.HE
                        : Agreement.PERSON;
    }

    Candidate role(OpenPhrase group, int end, @Nullable String title) {
        int left = group.left;
        while (left < end - 1
                && (tree.tag(left).equals("POS") || matcher.lower(left).isEmpty())) {
            left++;
        }
        Candidate role = new Candidate(tree, left, end, Mention.Form.ROLE, text);
        String lemma = tree.lemma(end - 1).toLowerCase(Locale.ROOT);
        role.title = title;
        int of = title == null ? -1 : title.indexOf(" of ");
        role.nominal = of > 0 ? null : lexicon.nominal(lemma);
        role.noun = role.nominal == null && title != null ? headOf(title) : lemma;
        role.plural = tree.tag(end - 1).endsWith("S") && tree.tag(end - 1).startsWith("NN");
        role.definite = group.definite;
        role.indefinite = group.indefinite;
        role.state = group.state;
        role.body = group.body;
        role.owner = group.owner;
        role.age = group.age;
        for (Candidate pending : group.pending) {
            if (pending.known == null) {
                group.modifiers.addAll(
                        List.of(pending.folded.toLowerCase(Locale.ROOT).split(" ")));
            }
        }
        role.modifiers = List.copyOf(group.modifiers);
        role.rule = title != null ? "title" : "common noun";
        describe(role);
        lookBehind(role, end);
        if (title != null) {
            role.title = withPortfolio(title, role.complement);
            role.titles.add(titleOf(
                    left,
                    group.titleBegin < 0 ? left : group.titleBegin,
                    end,
                    role.title,
                    role.state,
                    role.body,
                    role.complement,
                    role.isOwned() ? role.owner : null));
        }
        return role;
    }

    /** "minister of agriculture" is the agriculture minister. */
    private String withPortfolio(String title, List<String> complement) {
        if (complement.isEmpty() || !title.endsWith("minister") && !title.endsWith("secretary")) {
            return title;
        }
        String whole = complement.get(0) + " " + title;
        return matcher.isTitle(whole) ? whole : title;
    }

    /** "chief" in "chief of staff", "minister" in "finance minister". */
    private static String headOf(String title) {
        int of = title.indexOf(" of ");
        String before = of > 0 ? title.substring(0, of) : title;
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    private static void describe(Candidate role) {
        Lexicon.Nominal nominal = role.nominal;
        if (nominal == null || nominal.kind() == Lexicon.Nominal.Kind.PERSON) {
            role.kind = role.plural ? ActorKind.GROUP : ActorKind.PERSON;
            Agreement singular =
                    nominal == null ? Agreement.PERSON : nominal.agreement().with(titleAgreement(role.title));
            role.agreement = role.plural ? Agreement.THEY : singular;
            if (role.plural) {
                role.voice = nominal == null ? Voice.COLLECTIVE : nominal.voice();
            } else {
                boolean vague = nominal != null && nominal.voice() != Voice.COLLECTIVE;
                role.voice = role.indefinite || !role.definite && role.state == null && role.body == null || vague
                        ? Voice.ANONYMOUS
                        : Voice.ROLE;
            }
            return;
        }
        role.kind = nominal.kind() == Lexicon.Nominal.Kind.MEDIUM
                ? ActorKind.OUTLET
                : nominal.kind() == Lexicon.Nominal.Kind.BODY ? ActorKind.GROUP : ActorKind.UNKNOWN;
        role.agreement = role.plural ? Agreement.THEY : Agreement.IT;
        role.voice = nominal.voice();
    }

    /** "the head of UNESCO", "a spokesman for the ministry". */
    private void lookBehind(Candidate role, int end) {
        if (end >= tree.size()
                || !Set.of("of", "for", "to", "at", "from", "with").contains(matcher.lower(end))) {
            return;
        }
        int at = end + 1;
        while (at < tree.size()
                && (PhraseWords.isDeterminer(tree.tag(at)) || matcher.lower(at).equals("president"))) {
            at++;
        }
        RegistryMatcher.Match match = at < tree.size() ? matcher.at(at) : null;
        if (match == null) {
            role.complement = nouns(at);
            lookForOwner(role, at + role.complement.size());
            return;
        }
        role.definite = role.definite || !role.indefinite;
        role.state = match.state() != null ? match.state() : role.state;
        if (match.actor() != null && match.actor().kind() != ActorKind.STATE) {
            role.body = match.actor().key();
        }
    }

    /** "the lawyer of former mayor Anton Berg": what stands behind "of" says who Anton Berg is. */
    private void lookForOwner(Candidate role, int at) {
        boolean name = at < tree.size() && tree.tag(at).startsWith("NNP") && matcher.isCapital(at);
        Lexicon.Nominal before = role.complement.isEmpty() ? null : lexicon.nominal(tree.lemma(at - 1));
        boolean described = before != null && before.kind() == Lexicon.Nominal.Kind.PERSON;
        if (name && (role.complement.isEmpty() || described)) {
            role.ownerToken = at;
            role.complement = List.of();
        }
    }

    /** The nouns and adjectives that begin at this token, in lower case. */
    private List<String> nouns(int begin) {
        List<String> nouns = new ArrayList<>();
        for (int i = begin; i < tree.size() && PhraseWords.isNominal(tree.tag(i)); i++) {
            boolean person = matcher.isCapital(i)
                    && (matcher.isFirstName(i)
                            || lexicon.address(matcher.lower(i)) != null
                            || matcher.title(i) != null);
            if (person) {
                break;
            }
            nouns.add(matcher.lower(i));
        }
        return nouns;
    }
}
