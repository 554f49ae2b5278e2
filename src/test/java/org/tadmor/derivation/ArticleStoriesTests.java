package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extractors;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Span;

/** How well propositions, origins and disagreements come out of whole articles, extraction included. */
class ArticleStoriesTests {

    private static final ClaimExtractor EXTRACTOR = Extractors.load().extractor();

    private final StringBuilder mistakes = new StringBuilder();
    private int marks;
    private int unread;
    private int same;
    private int merged;
    private int both;
    private int bothRead;
    private int propositions;
    private int tooManyOrigins;
    private int tooFewOrigins;
    private int verdicts;
    private int verdictsRight;
    private int spurious;
    private final Map<String, Integer> confusion = new TreeMap<>();

    /**
     * The mistakes in the held-out stories are counted only, so that nobody adjusts anything on them; those of the first
     * two sets were looked at in the end, and are adjusted on since.
     */
    @ParameterizedTest
    @CsvSource({
        "articles-tuning.txt, true, 3, 8, 5, 98",
        "articles-tuning-2.txt, true, 3, 3, 2, 90",
        "articles-tuning-3.txt, true, 3, 17, 3, 94",
        "articles-tuning-4.txt, true, 3, 5, 2, 86",
        "articles-tuning-5.txt, true, 3, 12, 2, 80",
        "articles-tuning-6.txt, true, 3, 12, 2, 92",
        "articles-tuning-7.txt, true, 3, 14, 3, 72",
        "articles-held-out.txt, true, 3, 5, 2, 98",
        "articles-held-out-2.txt, true, 3, 3, 2, 82",
        "articles-held-out-3.txt, false, 3, 12, 2, 77",
        "articles-held-out-4.txt, false, 3, 17, 2, 58",
        "articles-held-out-5.txt, false, 5, 24, 4, 71"
    })
    void countsSourcesOfWholeArticles(
            String file, boolean shown, double falseMerges, double missedMerges, double falseOrigins, double right) {
        for (ArticleFile.Tale tale : ArticleFile.read(file)) {
            score(tale);
        }
        System.out.printf(Locale.ROOT, "%s%n%s%s%n", file, shown ? mistakes : "", figures());

        assertThat(100.0 * (merged - both) / merged).as("false merges").isLessThanOrEqualTo(falseMerges);
        assertThat(100.0 * (same - both) / same).as("missed merges").isLessThanOrEqualTo(missedMerges);
        assertThat(100.0 * tooManyOrigins / propositions)
                .as("false independence")
                .isLessThanOrEqualTo(falseOrigins);
        assertThat(100.0 * verdictsRight / (verdicts + spurious)).as("verdicts").isGreaterThanOrEqualTo(right);
    }

    private String figures() {
        return String.format(
                Locale.ROOT,
                "statements %d, not read %d%npairs that are the same %d (both read: %d), merged %d, rightly %d:"
                        + " false merges %.1f %%, missed merges %.1f %%%n"
                        + "propositions %d, too many origins %d (%.1f %%), too few %d%n"
                        + "verdicts %d, right %d, spurious %d (%.1f %%)%n%s",
                marks,
                unread,
                same,
                bothRead,
                merged,
                both,
                100.0 * (merged - both) / merged,
                100.0 * (same - both) / same,
                propositions,
                tooManyOrigins,
                100.0 * tooManyOrigins / propositions,
                tooFewOrigins,
                verdicts,
                verdictsRight,
                spurious,
                100.0 * verdictsRight / (verdicts + spurious),
                table());
    }

    /** What was found for what was expected, one line each. */
    private String table() {
        StringBuilder table = new StringBuilder();
        confusion.forEach((line, count) -> table.append(String.format(Locale.ROOT, "%5d %s%n", count, line)));
        return table.toString();
    }

    /** A marked statement, and the claim it was read as. */
    private record Statement(String label, String words, Row.@Nullable Claim claim) {}

    private void score(ArticleFile.Tale tale) {
        MemoryLedger ledger = new MemoryLedger();
        Derivation derivation = Derivation.standard();
        Map<String, Reading> readings = new TreeMap<>();
        Map<String, ArticleFile.Printed> printed = new HashMap<>();
        for (ArticleFile.Printed article : tale.articles()) {
            Reading reading = reading(article);
            readings.put(reading.facts().id(), reading);
            printed.put(reading.facts().id(), article);
            ledger.write(derivation.apply(ledger, List.of(new Change.Add(reading))));
        }
        Map<String, Set<String>> labelsOf = new TreeMap<>();
        List<Statement> statements = new ArrayList<>();
        readings.forEach((id, reading) -> {
            for (ArticleFile.Mark mark : printed.get(id).marks()) {
                Row.Claim claim = claim(ledger, reading, mark.words());
                statements.add(new Statement(mark.label(), mark.words().in(reading.text()), claim));
                if (claim != null) {
                    labelsOf.computeIfAbsent(claim.id(), id2 -> new TreeSet<>()).add(mark.label());
                }
            }
        });
        pairs(tale.name(), statements);
        origins(tale, ledger, labelsOf);
        verdicts(tale, ledger, labelsOf);
    }

    static Reading reading(ArticleFile.Printed article) {
        String outlet = PublicId.of("outlet", article.outlet());
        String hash = PublicId.of("text", article.text());
        Period published = Period.day(article.published());
        ArticleFacts facts = new ArticleFacts(
                PublicId.of("article", outlet, hash),
                outlet,
                article.outlet(),
                null,
                null,
                hash,
                ArticleKind.REPORT,
                null,
                null,
                published);
        SourceText source = new SourceText(article.text(), null, article.outlet(), published, null);
        return new Reading(facts, article.text(), EXTRACTOR.extract(source));
    }

    /** The counted claim whose content is most like these words, and at least half. */
    private static Row.@Nullable Claim claim(MemoryLedger ledger, Reading reading, Span words) {
        Row.Claim best = null;
        double most = 0.5;
        for (Row row : ledger.rows(Row.Kind.CLAIM)) {
            Row.Claim claim = (Row.Claim) row;
            if (claim.article().equals(reading.facts().id()) && claim.proposition() != null) {
                double share = share(reading.extraction().attributions().get(claim.index()), words);
                if (share > most) {
                    most = share;
                    best = claim;
                }
            }
        }
        return best;
    }

    private static double share(Attribution attribution, Span words) {
        int common = 0;
        int total = words.length();
        for (Span span : attribution.content()) {
            total += span.length();
            common += Math.max(0, Math.min(span.end(), words.end()) - Math.max(span.begin(), words.begin()));
        }
        return 2.0 * common / total;
    }

    private void pairs(String tale, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Statement one = statements.get(i);
            marks++;
            if (one.claim() == null) {
                unread++;
                mistakes.append(tale + " not read " + one.label() + ": " + one.words() + '\n');
            }
            for (int j = i + 1; j < statements.size(); j++) {
                pair(tale, one, statements.get(j));
            }
        }
    }

    private void pair(String tale, Statement one, Statement two) {
        Row.Claim left = one.claim();
        Row.Claim right = two.claim();
        boolean gold = one.label().equals(two.label());
        boolean read = left != null && right != null;
        boolean system = left != null
                && right != null
                && String.valueOf(left.proposition()).equals(right.proposition());
        same += gold ? 1 : 0;
        merged += system ? 1 : 0;
        both += gold && system ? 1 : 0;
        bothRead += gold && read ? 1 : 0;
        if (read && gold != system) {
            mistakes.append(tale + (gold ? " missed " : " false ") + one.label() + two.label() + ": " + one.words()
                    + " <> " + two.words() + '\n');
        }
    }

    private void origins(ArticleFile.Tale tale, MemoryLedger ledger, Map<String, Set<String>> labelsOf) {
        Map<String, Set<String>> origins = new TreeMap<>();
        for (Row.Proposition row : Ledgers.propositions(ledger)) {
            for (Row.Origin origin : row.origins()) {
                for (String claim : origin.claims()) {
                    for (String label : labelsOf.getOrDefault(claim, Set.of())) {
                        origins.computeIfAbsent(label, key -> new TreeSet<>()).add(String.valueOf(origin.informant()));
                    }
                }
            }
        }
        origins.forEach((label, found) -> {
            int expected = tale.origins().getOrDefault(label, 1);
            propositions++;
            tooManyOrigins += found.size() > expected ? 1 : 0;
            tooFewOrigins += found.size() < expected ? 1 : 0;
            if (found.size() != expected) {
                mistakes.append(tale.name() + " origins of " + label + ": " + found + '\n');
            }
        });
    }

    private void verdicts(ArticleFile.Tale tale, MemoryLedger ledger, Map<String, Set<String>> labelsOf) {
        Set<String> found = new TreeSet<>();
        for (Row.Disagreement row : Ledgers.disagreements(ledger)) {
            found.add(disagreement(row, labelsOf, tale.disagreements()));
        }
        Set<String> expected = new TreeSet<>(tale.disagreements());
        Set<String> all = Set.copyOf(found);
        apart(expected, found);
        verdicts += expected.size();
        for (String one : expected) {
            confusion.merge(kind(one) + " -> " + (all.contains(one) ? kind(one) : between(one, all)), 1, Integer::sum);
            if (found.remove(one)) {
                verdictsRight++;
            } else {
                mistakes.append(tale.name() + " no verdict: " + one + '\n');
            }
        }
        found.removeIf(one -> repeats(one, tale.disagreements()));
        spurious += found.size();
        found.forEach(one -> {
            mistakes.append(tale.name() + " spurious verdict: " + one + '\n');
            confusion.merge("nothing -> " + kind(one), 1, Integer::sum);
        });
    }

    /** What cannot be compared has no row; it is no disagreement to be found, and is spurious where there is one. */
    private void apart(Set<String> expected, Set<String> found) {
        for (String one : List.copyOf(expected)) {
            if (one.endsWith(" not_comparable")) {
                expected.remove(one);
                confusion.merge(kind(one) + " -> " + between(one, found), 1, Integer::sum);
            }
        }
    }

    private static String kind(String disagreement) {
        return disagreement.split(" ", 3)[2];
    }

    /** The disagreements found between the sides of this one, or "nothing". */
    private static String between(String disagreement, Set<String> found) {
        String sides = disagreement.substring(
                0, disagreement.length() - kind(disagreement).length());
        List<String> there = found.stream()
                .filter(one -> one.startsWith(sides))
                .map(ArticleStoriesTests::kind)
                .sorted()
                .toList();
        return there.isEmpty() ? "nothing" : String.join(", ", there);
    }

    /** A headline that puts what a marked statement says disagrees with whatever that disagrees with. */
    private static boolean repeats(String found, List<String> expected) {
        String[] words = found.split(" ", 3);
        boolean unmarked = Set.of("own", "other").contains(words[0])
                || Set.of("own", "other").contains(words[1]);
        return unmarked
                && expected.stream()
                        .map(one -> one.split(" ", 3))
                        .anyMatch(one -> one[2].equals(words[2])
                                && (Set.of(one[0], one[1]).contains(words[0])
                                        || Set.of(one[0], one[1]).contains(words[1])));
    }

    /** A claim that two statements were read as stands for the one of them that is expected to disagree. */
    private static String disagreement(Row.Disagreement row, Map<String, Set<String>> labelsOf, List<String> expected) {
        String first = null;
        for (String a : sides(row.a(), labelsOf)) {
            for (String b : sides(row.b(), labelsOf)) {
                String pair = a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
                String one =
                        pair + " " + row.type().token() + " " + row.verdict().token();
                if (expected.contains(one)) {
                    return one;
                }
                first = first == null ? one : first;
            }
        }
        return Objects.requireNonNull(first);
    }

    private static Set<String> sides(Row.Side side, Map<String, Set<String>> labelsOf) {
        return side.claim() == null ? Set.of("own") : labelsOf.getOrDefault(side.claim(), Set.of("other"));
    }
}
