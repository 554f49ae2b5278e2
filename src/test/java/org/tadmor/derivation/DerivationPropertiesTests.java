package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tadmor.derivation.Story.Chain;
import org.tadmor.vocabulary.Actuality;

/** What holds of every knowledge base, tried on 10,000 small ones made from seeds. */
@Execution(ExecutionMode.CONCURRENT)
class DerivationPropertiesTests {

    private static final int CASES = Integer.getInteger("tadmor.cases", 10_000);

    private static final List<String> WORDS = List.of(
            "harbour",
            "tunnel",
            "glacier",
            "orchard",
            "turbine",
            "museum",
            "ferry",
            "quarry",
            "pipeline",
            "stadium",
            "reactor",
            "vineyard",
            "cathedral",
            "lighthouse",
            "aqueduct",
            "refinery");
    private static final List<String> PLACES = List.of("Norvik", "Saltera", "Umbria Alta");
    private static final List<String> SPEAKERS = List.of("Ada Lind", "Boris Kell", "Carla Moss");
    private static final List<String> INFORMANTS = List.of("Dana Frey", "Emil Hart", "Fay Orlov");
    private static final List<String> AGENCIES = List.of("Meridian Press", "Union Wire");
    private static final List<String> OUTLETS =
            List.of("Morning Star", "Evening Bell", "Coast Herald", "North Tribune", "Valley Post", "Island Times");

    /** A small world of statements, and articles that carry them. */
    private static final class World {

        private final Random random;
        private final List<String> statements = new ArrayList<>();

        World(int seed) {
            random = new Random(seed);
            for (int i = 0; i < 2; i++) {
                List<String> words = new ArrayList<>(WORDS);
                Collections.shuffle(words, random);
                statements.add("the " + words.get(0) + " and the " + words.get(1) + " near the " + words.get(2)
                        + " will be rebuilt with " + (2 + random.nextInt(40)) + " cranes from the " + words.get(3));
            }
        }

        String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }

        Story article(String outlet) {
            Story story = new Story(outlet, random.nextInt(8) == 0 ? null : "2031-05-1" + random.nextInt(3));
            if (random.nextInt(3) == 0) {
                story.wire(pick(AGENCIES));
            }
            int sentences = 1 + random.nextInt(2);
            for (int i = 0; i < sentences; i++) {
                sentence(story);
            }
            return story;
        }

        private void sentence(Story story) {
            int statement = random.nextInt(statements.size());
            String content = statements.get(statement);
            if (random.nextInt(3) == 0) {
                content = content.replace("rebuilt", "reconstructed");
            }
            if (random.nextInt(6) == 0) {
                content = content.replace("will be", "will not be");
            }
            Chain chain = Chain.of(SPEAKERS.get(statement));
            chain = random.nextBoolean() ? chain.via(pick(INFORMANTS)) : chain;
            chain = random.nextInt(3) == 0 ? chain.by(pick(AGENCIES)) : chain;
            chain = random.nextInt(4) == 0 ? chain.on("2031-05-1" + random.nextInt(2)) : chain;
            story.say(chain, chain.speaker() + " said that «" + content + "».");
            if (random.nextInt(3) == 0) {
                story.claimed(
                        "opening",
                        pick(PLACES),
                        "2031-05-10",
                        random.nextInt(5) == 0 ? Actuality.NEGATED : Actuality.ACTUAL);
            } else if (random.nextInt(3) == 0) {
                story.report("opening", pick(PLACES), "2031-05-10", Actuality.ACTUAL, "The gates opened.");
            }
        }

        List<Change.Add> articles(int count) {
            List<Change.Add> articles = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            while (articles.size() < count) {
                Change.Add add = article(pick(OUTLETS)).add();
                if (ids.add(add.reading().facts().id())) {
                    articles.add(add);
                }
            }
            return articles;
        }
    }

    private static void everySeed(IntConsumer test) {
        IntStream.range(0, CASES).parallel().forEach(test);
    }

    @Test
    void anyOrderOneByOneOrTogetherOrTwiceGivesTheSame() {
        everySeed(seed -> {
            World world = new World(seed);
            List<Change.Add> articles = world.articles(2 + seed % 3);
            List<Row> once = Ledgers.rows(Ledgers.of(articles));

            List<Change.Add> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, world.random);
            shuffled.add(shuffled.get(0));
            List<Row> again = Ledgers.rows(Ledgers.of(shuffled));

            same(seed, again, once);
            same(seed, Ledgers.rows(Ledgers.together(articles)), once);
        });
    }

    private static void same(int seed, List<Row> rows, List<Row> expected) {
        List<Row> more = new ArrayList<>(rows);
        more.removeAll(expected);
        List<Row> missing = new ArrayList<>(expected);
        missing.removeAll(rows);
        assertThat(more).as("seed " + seed + ", missing " + missing).isEmpty();
        assertThat(missing).as("seed " + seed).isEmpty();
    }

    @Test
    void removingWhatWasAddedRestoresWhatWas() {
        everySeed(seed -> {
            List<Change.Add> articles = new World(seed).articles(4);
            MemoryLedger ledger = Ledgers.together(articles.subList(0, 3));
            List<Row> before = Ledgers.rows(ledger);

            ledger.write(Ledgers.DERIVATION.apply(ledger, List.of(articles.get(3))));
            String added = articles.get(3).reading().facts().id();
            ledger.write(Ledgers.DERIVATION.apply(ledger, List.of(new Change.Remove(added))));

            same(seed, Ledgers.rows(ledger), before);
        });
    }

    @Test
    void anEchoNeverChangesTheNumberOfOrigins() {
        everySeed(seed -> {
            World world = new World(seed);
            String informant = world.pick(INFORMANTS);
            String content = world.statements.get(0);
            List<Change.Add> articles = new ArrayList<>(world.articles(2));
            Chain chain = Chain.of(SPEAKERS.get(0)).via(informant);
            articles.add(new Story("Island Times", "2031-05-11")
                    .say(chain, "That «" + content + "», [" + informant + "] said.")
                    .add());
            MemoryLedger ledger = Ledgers.together(articles);
            int before = origins(ledger, content);

            String echoed = world.random.nextBoolean() ? content : content.replace("rebuilt", "reconstructed");
            Chain repeated = world.random.nextBoolean() ? chain.by(world.pick(AGENCIES)) : chain;
            Chain echo = world.random.nextInt(3) == 0 ? Chain.of(SPEAKERS.get(0)) : repeated;
            Story copy = new Story("Gazette " + seed, "2031-05-11").say(echo, "«" + echoed + "», it was said.");
            ledger.write(Ledgers.DERIVATION.apply(
                    ledger,
                    List.of(world.random.nextBoolean() ? copy.wire("Union Wire").add() : copy.add())));

            assertThat(origins(ledger, content)).as("seed " + seed).isEqualTo(before);
        });
    }

    @Test
    void anIndependentOriginNeverLowersTheNumber() {
        everySeed(seed -> {
            World world = new World(seed);
            String content = world.statements.get(0);
            List<Change.Add> articles = new ArrayList<>(world.articles(3));
            articles.add(new Story("Island Times", "2031-05-11")
                    .say(Chain.of(SPEAKERS.get(0)), "«" + content + "», it was said.")
                    .add());
            MemoryLedger ledger = Ledgers.together(articles);
            int before = origins(ledger, content);

            Chain witness = Chain.of(SPEAKERS.get(0)).via("Zeno " + seed);
            ledger.write(Ledgers.DERIVATION.apply(
                    ledger,
                    List.of(new Story("Gazette", "2031-05-11")
                            .say(witness, "«" + content + "», it was said.")
                            .add())));

            assertThat(origins(ledger, content)).as("seed " + seed).isGreaterThanOrEqualTo(before);
        });
    }

    private static int origins(MemoryLedger ledger, String content) {
        return Ledgers.propositions(ledger).stream()
                .filter(proposition -> proposition.text().equals(content)
                        || proposition.text().equals(content.replace("rebuilt", "reconstructed")))
                .mapToInt(proposition -> proposition.origins().size())
                .max()
                .orElse(0);
    }

    @Test
    void aLineageHasNoCycle() {
        everySeed(seed -> {
            MemoryLedger ledger = Ledgers.together(new World(seed).articles(4));
            for (Row.Proposition proposition : Ledgers.propositions(ledger)) {
                assertThat(cyclic(proposition.lineage())).as("seed " + seed).isFalse();
            }
        });
    }

    private static boolean cyclic(List<Row.LineageEdge> lineage) {
        Map<String, Set<String>> next = new HashMap<>();
        lineage.forEach(edge ->
                next.computeIfAbsent(edge.from(), from -> new HashSet<>()).add(edge.to()));
        for (String start : next.keySet()) {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(next.get(start));
            while (!open.isEmpty()) {
                String at = open.remove();
                if (at.equals(start)) {
                    return true;
                }
                if (seen.add(at)) {
                    open.addAll(next.getOrDefault(at, Set.of()));
                }
            }
        }
        return false;
    }

    @Test
    void otherNamesForTheOutletsChangeNothing() {
        everySeed(seed -> {
            List<String> numbers = new ArrayList<>();
            List<String> renamed = new ArrayList<>();
            World one = new World(seed);
            World two = new World(seed);
            List<Change.Add> mine = new ArrayList<>();
            List<Change.Add> theirs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                mine.add(one.article(OUTLETS.get(i)).add());
                theirs.add(two.article("Outlet " + (9 - i)).add());
            }
            numbers(Ledgers.together(mine), numbers);
            numbers(Ledgers.together(theirs), renamed);

            assertThat(renamed).as("seed " + seed).isEqualTo(numbers);
        });
    }

    private static void numbers(MemoryLedger ledger, List<String> into) {
        for (Row.Proposition proposition : Ledgers.propositions(ledger)) {
            into.add(proposition.text().replace("reconstructed", "rebuilt") + " "
                    + proposition.appearances().size() + " "
                    + proposition.origins().size() + " " + proposition.standing());
        }
        for (Row.Event event : Ledgers.events(ledger)) {
            into.add((event.place() == null ? "" : event.place().name()) + " "
                    + event.articles().size() + " " + event.unattributed().size() + " "
                    + event.origins().size() + " " + event.standing());
        }
        Set<String> sorted = new TreeSet<>(into);
        into.clear();
        into.addAll(sorted);
    }
}
