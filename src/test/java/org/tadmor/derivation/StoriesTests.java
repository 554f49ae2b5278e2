package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How well claims are brought together over invented stories of six outlets each, on attributions given by hand. */
class StoriesTests {

    private final StringBuilder mistakes = new StringBuilder();
    private int same;
    private int merged;
    private int both;
    private int propositions;
    private int tooManyOrigins;
    private int tooFewOrigins;
    private int verdicts;
    private int verdictsRight;
    private int spurious;

    @Test
    void mergesWhatIsTheSameAndNothingElse() {
        for (StoryFile.Tale tale : StoryFile.read()) {
            score(tale);
        }
        System.out.println(mistakes);
        System.out.printf(
                "pairs that are the same %d, merged %d, rightly %d: false merges %.1f %%, missed merges %.1f %%%n",
                same, merged, both, 100.0 * (merged - both) / merged, 100.0 * (same - both) / same);
        System.out.printf(
                "propositions %d, too many origins %d (%.1f %%), too few %d%n",
                propositions, tooManyOrigins, 100.0 * tooManyOrigins / propositions, tooFewOrigins);
        System.out.printf("verdicts %d, right %d, spurious %d%n", verdicts, verdictsRight, spurious);

        assertThat(100.0 * (merged - both) / merged).as("false merges").isLessThanOrEqualTo(3);
        assertThat(100.0 * (same - both) / same).as("missed merges").isLessThanOrEqualTo(15);
        assertThat(100.0 * tooManyOrigins / propositions)
                .as("false independence")
                .isLessThanOrEqualTo(2);
        assertThat(100.0 * verdictsRight / (verdicts + spurious)).as("verdicts").isGreaterThanOrEqualTo(90);
    }

    private void score(StoryFile.Tale tale) {
        List<Change.Add> adds = tale.articles().stream().map(Story::add).toList();
        MemoryLedger ledger = Ledgers.of(adds);
        Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < adds.size(); i++) {
            position.put(adds.get(i).reading().facts().id(), i);
        }
        Map<String, String> labelOf = new TreeMap<>();
        Map<String, String> systemOf = new TreeMap<>();
        for (Row row : ledger.rows(Row.Kind.CLAIM)) {
            Row.Claim claim = (Row.Claim) row;
            labelOf.put(claim.id(), tale.labels().get(position.get(claim.article()) + "#" + claim.index()));
            systemOf.put(claim.id(), String.valueOf(claim.proposition()));
        }
        pairs(tale, ledger, labelOf, systemOf);
        origins(tale, ledger, labelOf);
        verdicts(tale, ledger, labelOf);
    }

    private void pairs(
            StoryFile.Tale tale, MemoryLedger ledger, Map<String, String> labelOf, Map<String, String> systemOf) {
        List<String> ids = new ArrayList<>(labelOf.keySet());
        Map<String, String> words = new HashMap<>();
        Ledgers.propositions(ledger).forEach(row -> words.put(row.id(), row.text()));
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                boolean gold = labelOf.get(ids.get(i)).equals(labelOf.get(ids.get(j)));
                boolean system = systemOf.get(ids.get(i)).equals(systemOf.get(ids.get(j)));
                same += gold ? 1 : 0;
                merged += system ? 1 : 0;
                both += gold && system ? 1 : 0;
                if (gold != system) {
                    mistakes.append(tale.name())
                            .append(gold ? " missed " : " false ")
                            .append(labelOf.get(ids.get(i)))
                            .append(": ")
                            .append(words.get(systemOf.get(ids.get(i))))
                            .append(" <> ")
                            .append(words.get(systemOf.get(ids.get(j))))
                            .append('\n');
                }
            }
        }
    }

    private void origins(StoryFile.Tale tale, MemoryLedger ledger, Map<String, String> labelOf) {
        Map<String, Set<String>> origins = new TreeMap<>();
        for (Row.Proposition row : Ledgers.propositions(ledger)) {
            String label = labelOf.get(row.claims().get(0));
            row.origins()
                    .forEach(origin -> origins.computeIfAbsent(label, key -> new TreeSet<>())
                            .add(String.valueOf(origin.informant())));
        }
        origins.forEach((label, found) -> {
            int expected = tale.origins().getOrDefault(label, 1);
            propositions++;
            tooManyOrigins += found.size() > expected ? 1 : 0;
            tooFewOrigins += found.size() < expected ? 1 : 0;
            if (found.size() != expected) {
                mistakes.append(tale.name())
                        .append(" origins of ")
                        .append(label)
                        .append(": ")
                        .append(found)
                        .append('\n');
            }
        });
    }

    private void verdicts(StoryFile.Tale tale, MemoryLedger ledger, Map<String, String> labelOf) {
        Set<String> found = new TreeSet<>();
        for (Row.Disagreement row : Ledgers.disagreements(ledger)) {
            String a = row.a().claim() == null ? "own" : labelOf.get(row.a().claim());
            String b = row.b().claim() == null ? "own" : labelOf.get(row.b().claim());
            String pair = a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
            found.add(pair + " " + row.type().token() + " " + row.verdict().token());
        }
        Set<String> expected = new TreeSet<>(tale.disagreements());
        verdicts += expected.size();
        for (String one : expected) {
            if (found.contains(one)) {
                verdictsRight++;
            } else {
                mistakes.append(tale.name()).append(" no verdict: ").append(one).append('\n');
            }
        }
        found.removeAll(expected);
        spurious += found.size();
        found.forEach(one -> mistakes.append(tale.name())
                .append(" spurious verdict: ")
                .append(one)
                .append('\n'));
    }
}
