package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extractors;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.PublicId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real extractions in every order of arrival: the digests, and the reports where they are there (TADMOR_SEEDS). */
class ArrivalOrderTests {

    private static final ClaimExtractor EXTRACTOR = Extractors.load().extractor();
    private static final Derivation DERIVATION = Derivation.standard();
    private static final String REPORTS = System.getenv().getOrDefault("TADMOR_SEEDS", "../shared/seeds");

    @Test
    void givesTheSameForTheDigestsInAll120Orders() throws IOException {
        everyOrder(readings(Path.of("db/seeds")));
    }

    @Test
    void givesTheSameForTheReportsInAll120Orders() throws IOException {
        Path reports = Path.of(REPORTS);
        assumeTrue(Files.exists(reports.resolve("manifest.json")), () -> "The seed reports are not in " + reports);
        everyOrder(readings(reports));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles-tuning.txt", "articles-tuning-2.txt"})
    void givesTheSameForStoriesForwardsBackwardsAndAtOnce(String file) {
        for (ArticleFile.Tale tale : ArticleFile.read(file)) {
            List<Reading> readings =
                    tale.articles().stream().map(ArticleStoriesTests::reading).toList();
            List<Reading> backwards = new ArrayList<>(readings);
            Collections.reverse(backwards);
            Set<Row> rows = oneByOne(readings);

            assertThat(oneByOne(backwards)).as(tale.name()).isEqualTo(rows);
            assertThat(atOnce(readings)).as(tale.name()).isEqualTo(rows);
        }
    }

    private static void everyOrder(List<Reading> readings) {
        Set<Row> rows = oneByOne(readings);
        List<List<Reading>> orders = new ArrayList<>();
        permute(new ArrayList<>(readings), 0, orders);
        assertThat(orders).hasSize(120);

        for (List<Reading> order : orders) {
            assertThat(oneByOne(order)).isEqualTo(rows);
        }
        List<Reading> twice = new ArrayList<>(readings);
        twice.addAll(readings);
        assertThat(oneByOne(twice)).isEqualTo(rows);
        assertThat(atOnce(readings)).isEqualTo(rows);
    }

    private static void permute(List<Reading> readings, int from, List<List<Reading>> orders) {
        if (from == readings.size()) {
            orders.add(List.copyOf(readings));
        }
        for (int i = from; i < readings.size(); i++) {
            Collections.swap(readings, from, i);
            permute(readings, from + 1, orders);
            Collections.swap(readings, from, i);
        }
    }

    private static Set<Row> oneByOne(List<Reading> readings) {
        MemoryLedger ledger = new MemoryLedger();
        readings.forEach(reading -> ledger.write(DERIVATION.apply(ledger, List.of(new Change.Add(reading)))));
        return Set.copyOf(Ledgers.rows(ledger));
    }

    private static Set<Row> atOnce(List<Reading> readings) {
        MemoryLedger ledger = new MemoryLedger();
        ledger.write(
                DERIVATION.apply(ledger, readings.stream().map(Change.Add::new).toList()));
        return Set.copyOf(Ledgers.rows(ledger));
    }

    private static List<Reading> readings(Path folder) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (JsonNode entry : JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")))) {
            String text = Files.readString(folder.resolve(entry.get("file").asString()), StandardCharsets.UTF_8);
            String outlet = entry.get("outlet").asString();
            String id = PublicId.of("outlet", outlet);
            String hash = PublicId.of("text", text);
            Period published = published(entry.get("published"));
            ArticleFacts facts = new ArticleFacts(
                    PublicId.of("article", id, hash),
                    id,
                    outlet,
                    null,
                    null,
                    hash,
                    ArticleKind.REPORT,
                    null,
                    null,
                    published);
            readings.add(
                    new Reading(facts, text, EXTRACTOR.extract(new SourceText(text, null, outlet, published, null))));
        }
        assertThat(new TreeSet<>(
                        readings.stream().map(reading -> reading.facts().id()).toList()))
                .hasSize(5);
        return readings;
    }

    private static @Nullable Period published(@Nullable JsonNode date) {
        return date == null || date.isNull()
                ? null
                : Period.day(LocalDate.parse(date.asString().substring(0, 10)));
    }
}
